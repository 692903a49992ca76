import { Text, Title } from '@mantine/core';
import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import { pictureDrawing } from '@/lib/domain/content/figure';
import { type FigureRoom, type Picture, printedSize } from '@/lib/domain/content/picture';
import classes from './figure.module.css';

type PrintedSizesProps = { picture: Picture; alt: string; caption: string };

const rooms: Record<FigureRoom, { words: string; size: number }> = {
  usual: { words: 'In print up to 14 pt', size: 12 },
  large: { words: 'In large print', size: 18 },
};

const millimetresPerPoint = 25.4 / 72;

const sizeWords = (picture: Picture, room: FigureRoom): string => {
  const { width, height } = printedSize(picture, room);
  return `${Math.round(width * millimetresPerPoint)} by ${Math.round(height * millimetresPerPoint)} mm`;
};

/** A picture with its caption, as large as it is on paper. */
export const PrintedSizes = ({ picture, alt, caption }: PrintedSizesProps) => {
  const drawing = pictureDrawing(picture.sha256, picture.width, picture.height);
  return (
    <section aria-labelledby="printed-sizes" className={classes.sizes}>
      <Title order={2} id="printed-sizes">
        As large as on paper
      </Title>
      {(['usual', 'large'] as const).map((room) => (
        <div key={room}>
          <Text size="sm" c="dimmed" mb={4}>
            {rooms[room].words}: {sizeWords(picture, room)}
          </Text>
          <div className={`${classes.paper} ${classes.size}`} data-size={rooms[room].size}>
            <DrawnFigure
              figure={{ figureId: 'new', alt: alt || 'The picture', caption: caption || 'Caption', drawing }}
            />
          </div>
        </div>
      ))}
    </section>
  );
};
