import { expect, test } from 'vitest';
import { pictureFileName } from '../../../../components/reading/picture-zoom/picture-file-name.ts';

const uploads = 'https://rareearthexchanges.com/wp-content/uploads/2026/11/';

test.each([
  ['kiln-640x400.png', 'image/png', 'kiln-640x400.png'],
  ['kiln.jpeg', 'image/jpeg', 'kiln.jpg'],
  ['kiln.JPG', 'image/webp', 'kiln.webp'],
  ['kiln.jpg?resize=640', 'image/avif', 'kiln.avif'],
  ['prices-2026.11.2026', 'image/gif', 'prices-2026.11.2026.gif'],
  ['M%C3%BChle%20am%20Bach.png', 'image/png', 'Mühle am Bach.png'],
  ['kiln%2F..%2Fetc.png', 'image/png', 'kiln .. etc.png'],
  ['100%.png', 'image/png', '100.png'],
  ['', 'image/png', 'The kiln by night.png'],
  ['.png', 'image/png', 'The kiln by night.png'],
])('name of a saved picture: %s of type %s is %s', (path, type, expected) => {
  expect(pictureFileName(uploads + path, 'The kiln: by night', type)).toBe(expected);
});
