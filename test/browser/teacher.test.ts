import type { Page } from 'playwright-core';
import { isSound, phone, Portal } from './portal.js';

describe("a teacher's concern", () => {
  let portal: Portal;
  let teacher: Page;
  beforeAll(async () => {
    portal = await Portal.start();
    teacher = await portal.page(phone);
  });
  afterAll(() => portal.stop());

  test('is handed to the psychologist, who goes on with it', async () => {
    await portal.signIn(teacher, 'teacher-1', '/portal/referrals/new');
    await teacher.getByRole('button', { name: 'Begin' }).click();
    await teacher.getByRole('link', { name: /own words/ }).click();
    await teacher.getByLabel('What did the child say?').fill('Invented words that a teacher heard.');
    await teacher.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    const place = teacher.url();
    await teacher.goto(place.replace(/part=\w+/, 'part=check'));
    const handing = teacher.getByRole('group', { name: 'Hand to the psychologist' });
    expect(await handing.getByRole('button', { name: 'Hand over' }).isDisabled()).toBe(true);
    await handing.getByLabel('Psychologist').selectOption({ label: 'Demo Psychologist 1' });
    await isSound(teacher);
    await handing.getByRole('button', { name: 'Hand over' }).click();
    await teacher.getByRole('heading', { name: 'My referrals' }).waitFor();
    await isSound(teacher);

    const psychologist = await portal.page(phone);
    await portal.signIn(psychologist, 'psychologist-1', new URL(place).pathname + new URL(place).search);
    const words = psychologist.getByLabel('What did the child say?');
    await words.waitFor();
    expect(await words.inputValue()).toBe('Invented words that a teacher heard.');

    const at = (part: string): Promise<unknown> => psychologist.goto(place.replace(/part=\w+/, `part=${part}`));
    const saved = (): Promise<void> => psychologist.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await at('child');
    await psychologist.getByLabel('Family name').first().fill('Demonstration');
    await psychologist.getByLabel('Age in years').fill('13');
    await saved();
    await at('safety');
    await psychologist
      .getByRole('radiogroup', { name: 'Is the child safe now?' })
      .getByLabel('Yes', { exact: true })
      .check();
    await saved();
    await at('check');
    await psychologist.getByRole('button', { name: 'Send to the police' }).click();
    await psychologist.getByRole('heading', { name: /Referral S-/ }).waitFor();
  });

  test('whose way its author goes on seeing, without the words', async () => {
    await teacher.getByRole('link', { name: 'Sent', exact: true }).click();
    await teacher.getByRole('link', { name: /^S-/ }).click();
    await teacher.getByRole('heading', { name: 'Who was told, and when it was there' }).waitFor();
    expect(await teacher.getByText('There is nothing here that you may see.').count()).toBe(0);
    await isSound(teacher);
  });

  test('and nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
