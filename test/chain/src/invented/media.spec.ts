import { inflateSync } from 'node:zlib';
import { Chance } from '../chance.js';
import { drawnConversation, playedTones } from './media.js';

describe('invented media', () => {
  it('are a picture and a sound by their bytes, the same for the same seed', () => {
    const picture = drawnConversation(new Chance('seed'));
    const sound = playedTones(new Chance('seed'));
    expect([picture.toString('latin1', 1, 4), sound.toString('latin1', 8, 12)]).toEqual(['PNG', 'WAVE']);
    expect(drawnConversation(new Chance('seed')).equals(picture)).toBe(true);
    expect(drawnConversation(new Chance('another')).equals(picture)).toBe(false);
    expect(sound.length).toBe(44 + sound.readUInt32LE(40));
  });

  it('hold every row of the picture', () => {
    const picture = drawnConversation(new Chance('rows'));
    const at = picture.indexOf('IDAT', 0, 'latin1');
    const pixels = inflateSync(picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4)));
    expect(pixels.length).toBe((270 + 1) * 480);
    expect(new Set(pixels).size).toBeGreaterThan(3);
  });
});
