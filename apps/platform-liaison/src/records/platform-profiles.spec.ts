import { dataRequestKind, platform } from '#libs/contracts';
import { PlatformProfiles } from './platform-profiles.js';

describe('the profiles of platforms', () => {
  const profiles = new PlatformProfiles();

  test('there is one for every platform, and a way of asking it to preserve', () => {
    expect(
      profiles
        .all()
        .map((profile) => profile.platform)
        .sort(),
    ).toEqual([...platform.options].sort());
    for (const each of platform.options) expect(profiles.routesFor(each, 'preservation')).not.toEqual([]);
  });

  test('legal assistance serves disclosure alone and takes half a year', () => {
    for (const kind of dataRequestKind.options) {
      const assistance = profiles.routesFor('instagram', kind).filter((route) => route.channel === 'legal-assistance');
      expect(assistance.map((route) => route.usualDays)).toEqual(kind === 'disclosure' ? [180] : []);
    }
  });

  test('a correction replaces a profile and leaves the others', () => {
    const [steam] = profiles.all().filter((profile) => profile.platform === 'steam');
    const corrected = new PlatformProfiles(steam === undefined ? [] : [{ ...steam, jurisdiction: 'DE' }]);
    expect(corrected.all().find((profile) => profile.platform === 'steam')?.jurisdiction).toBe('DE');
    expect(corrected.all()).toHaveLength(profiles.all().length);
  });
});
