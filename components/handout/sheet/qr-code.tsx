import { encode } from 'uqr';

const toPath = (rows: readonly boolean[][]): string =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

type QrCodeProps = {
  address: string /** What it is called, where its address says nothing to people. */;
  label?: string;
};

/** The QR code of an address, error correction M (15 %), which survives being copied twice. */
export const QrCode = ({ address, label = address }: QrCodeProps) => {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={toPath(data)} fill="#000" />
    </svg>
  );
};
