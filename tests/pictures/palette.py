"""A screenshot with few colours: a third of the size, and nobody sees the difference."""

import struct
import zlib

COLOURS = 128  # ASCII, so that the browser can hand over the points as text
COUNT = """async ([shot, most]) => {
  const blob = await (await fetch("data:image/png;base64," + shot)).blob();
  const image = await createImageBitmap(blob);
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const points = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
  const times = new Map();
  for (const point of points) times.set(point, (times.get(point) ?? 0) + 1);
  const palette = [...times].sort((a, b) => b[1] - a[1]).slice(0, most).map(([colour]) => colour);
  const place = new Map(palette.map((colour, index) => [colour, index]));
  const parts = (c) => [c & 255, (c >> 8) & 255, (c >> 16) & 255];
  const known = palette.map(parts);
  const nearest = (c) => {
    const [r, g, b] = parts(c);
    let best = 0, least = Infinity;
    known.forEach(([x, y, z], index) => {
      const far = 2 * (r - x) ** 2 + 4 * (g - y) ** 2 + 3 * (b - z) ** 2;
      if (far < least) [best, least] = [index, far];
    });
    place.set(c, best);
    return best;
  };
  const found = Uint8Array.from(points, (point) => place.get(point) ?? nearest(point));
  return [image.width, image.height, known, new TextDecoder().decode(found)];
}"""


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, palette: list[list[int]], points: bytes) -> bytes:
    """A PNG of 8-bit points; rows stand unfiltered, which is best for flat colours."""
    rows = b"".join(b"\0" + points[top : top + width] for top in range(0, width * height, width))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + chunk(b"PLTE", b"".join(bytes(colour) for colour in palette))
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )
