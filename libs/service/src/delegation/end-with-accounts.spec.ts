import { Staff } from '../directory/staff.js';
import { hasLeft } from './end-with-accounts.js';

const unitId = '00000000-0000-7000-8000-000000000001';
const place = { unitId, role: 'investigator' };
const word = {
  subject: 'somebody',
  name: 'Invented',
  roles: ['investigator'],
  units: [unitId],
  kinds: [],
  works: true,
};

describe('whoever a delegation is named for', () => {
  it('has left only by a word about them: a directory of which a part is read ends nothing', () => {
    const staff = new Staff();
    staff.takeAsWhole();
    expect(hasLeft(staff, 'somebody', place)).toBe(false);
    staff.take(word);
    expect(hasLeft(staff, 'somebody', place)).toBe(false);
    staff.take({ ...word, works: false });
    expect(hasLeft(staff, 'somebody', place)).toBe(true);
  });

  it('has left who works in another role or unit now', () => {
    const staff = new Staff([word]);
    staff.take({ ...word, roles: ['duty-officer'] });
    expect(hasLeft(staff, 'somebody', place)).toBe(true);
  });
});
