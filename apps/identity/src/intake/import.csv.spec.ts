import { accountsAsCsv, accountTable } from './accounts.csv.js';
import { readTable } from './import.csv.js';

const head = 'login,name,language,role,region,units,kinds,state';
const codes = (text: string) =>
  readTable(text, accountTable).wrong.map(({ line, column, code }) => [line, column, code]);

describe('a file of accounts', () => {
  it.each([
    ['commas', `${head}\naliya,"Demo, A",kk,teacher,KZ-75,,,\n`],
    [
      'semicolons, a byte-order mark and the line ends of Windows',
      `\uFEFF${head.replaceAll(',', ';')}\r\naliya;"Demo, A";kk;teacher;KZ-75;;;\r\n\r\n`,
    ],
    ['capitals in the first line', `${head.toUpperCase()}\naliya,"Demo, A",kk,teacher,KZ-75,,,`],
    ['columns in another order', 'role,login,name,region,language\nteacher,aliya,"Demo, A",KZ-75,kk'],
  ])('is read with %s', (_case, text) => {
    const { rows, wrong } = readTable(text, accountTable);
    expect(wrong).toEqual([]);
    expect(rows).toMatchObject([
      { line: 2, cells: { login: 'aliya', name: 'Demo, A', role: 'teacher', region: 'KZ-75' } },
    ]);
  });

  it('is read as it was exported, names that begin like a formula too', () => {
    const role = { role: 'teacher', region: 'KZ-75', units: ['a', 'b'] };
    const account = { login: 'aliya', name: '=1+1', locale: 'kk', roles: [role], disabledAt: null };
    const { rows } = readTable(
      accountsAsCsv([account as unknown as Parameters<typeof accountsAsCsv>[0][number]]),
      accountTable,
    );
    expect(rows[0]?.cells).toMatchObject({ name: '=1+1', units: 'a b', state: 'enabled' });
  });

  it('names the line and what is wrong with it', () => {
    expect(codes('')).toEqual(expect.arrayContaining([[1, 'login', 'column-missing']]));
    expect(codes('login,name,language,role,region,password\na,b,kk,teacher,KZ-75,x')).toEqual([
      [1, 'password', 'column-unknown'],
    ]);
    expect(codes(head)).toEqual([[1, null, 'empty']]);
    expect(codes(`${head}\naliya,Demo`)).toEqual([[2, null, 'cells']]);
    expect(codes(`${head}\naliya,"Demo,kk,teacher,KZ-75,,,\n`)).toEqual([[expect.any(Number), null, 'broken']]);
    const many = Array.from({ length: 201 }, (_, at) => `a${String(at)},Demo,kk,teacher,KZ-75,,,`);
    expect(codes([head, ...many].join('\n'))).toEqual([[202, null, 'too-many']]);
  });
});
