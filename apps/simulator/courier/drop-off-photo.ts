import sharp from 'sharp';

const SIDE = { width: 320, height: 240 };

/** A small photo of a bag before a door, as JPEG; `shade` makes no two look the same. */
export async function dropOffPhoto(shade: number): Promise<Buffer> {
  const { width, height } = SIDE;
  const hue = Math.round(shade * 360) % 360;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="hsl(${hue}, 15%, 70%)"/>
    <rect x="90" y="20" width="140" height="190" fill="hsl(${(hue + 30) % 360}, 35%, 35%)"/>
    <rect y="205" width="${width}" height="35" fill="#777"/>
    <path d="M125 215 L132 150 H190 L197 215 Z" fill="#c9a36a"/>
    <path d="M145 150 q16 -28 32 0" fill="none" stroke="#8a6b3c" stroke-width="4"/>
  </svg>`;
  return sharp(Buffer.from(scene)).jpeg({ quality: 70 }).toBuffer();
}
