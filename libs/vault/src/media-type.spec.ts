import { mediaTypeOf } from './media-type.js';

const head = (text: string): Buffer => Buffer.from(text.padEnd(64, '.'), 'latin1');

describe('what a file is', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['RIFF....WAVEfmt ', 'audio/wav'],
    ['....ftypheic', 'image/heic'],
    ['....ftypisom', 'video/mp4'],
    ['....ftypqt  ', 'video/quicktime'],
    ['%PDF-1.7', 'application/pdf'],
    ['SQLite format 3\0', 'application/vnd.sqlite3'],
  ])('is told by its first bytes %j, whatever was declared', (bytes, type) => {
    expect(mediaTypeOf(head(bytes), 'text/html')).toBe(type);
  });

  it('is what was declared where the bytes do not say, if that is a media type at all', () => {
    expect(mediaTypeOf(head('hello'), 'Text/Plain')).toBe('text/plain');
    expect(mediaTypeOf(head('hello'), 'text/plain; charset=utf-8\r\nx: y')).toBe('application/octet-stream');
    expect(mediaTypeOf(Buffer.alloc(0))).toBe('application/octet-stream');
    expect(mediaTypeOf(Buffer.from('%PD'), 'image/png')).toBe('image/png');
  });
});
