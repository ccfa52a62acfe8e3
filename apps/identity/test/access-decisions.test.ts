import { administered, investigator } from './administrators.js';

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());

const found = async (query: string, agency = 'police') => {
  const { body } = await house.get(`access-decisions?${query}`, { as: 'auditor', role: 'auditor', agency });
  return { logins: body.items.map(({ login }) => login), next: body.next };
};

test('decisions of reviews are found by a part of the login or the name, as it is written and page by page', async () => {
  for (const login of ['first', 'second', 'third']) {
    const account = { login, name: `Demo ${login}`, locale: 'en', roles: [investigator] };
    const { body } = await house.post('accounts', { body: account });
    for (const step of ['confirm', 'withdraw']) await house.post(`access/${body.account.id}/${step}`);
  }
  const both = house.idOf('both');
  await house.post(`access/${both}/confirm`, { agency: 'oversight' });

  expect(await found('search=SECO')).toEqual({ logins: ['second', 'second'], next: null });
  const first = await found('search=Demo+s&limit=1');
  expect(first.logins).toEqual(['second']);
  expect(await found(`search=Demo+s&limit=1&after=${first.next}`)).toEqual({ logins: ['second'], next: null });
  for (const nothing of ['_', '%25', 'officer', 'both']) expect((await found(`search=${nothing}`)).logins).toEqual([]);
  expect((await found('search=both', 'oversight')).logins).toEqual(['both']);
  for (const wrong of ['%20', 'x'.repeat(101)])
    expect(await house.get(`access-decisions?search=${wrong}`)).toMatchObject({
      ...{ status: 400, body: { code: 'input-invalid' } },
    });
});
