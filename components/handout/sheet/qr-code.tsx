import { encode } from 'uqr';

const toPath = (rows: readonly boolean[][]): string =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

/** The QR code of an address, error correction M (15 %), which survives being copied twice. */
export const QrCode = ({ address }: { address: string }) => {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={address} shapeRendering="crispEdges">
      <path d={toPath(data)} fill="#000" />
    </svg>
  );
};
