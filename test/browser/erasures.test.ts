import { eventually } from '#libs/stage';
import { Pool } from 'pg';
import type { Page } from 'playwright-core';
import type { Language } from '../look/src/languages.js';
import { asks, reportFrom } from './case.js';
import { lookedInBothSizes } from './looks.js';
import { desktop, isSound, Portal, speak, takeStep } from './portal.js';

/** The terms of a school's report and of support are five years: these have lain for some days more. */
const daysAgo = 1_850;

describe('personal data that were kept long enough are erased, in the portal', () => {
  let portal: Portal;
  let [psychologist, auditor, coordinator, socialAuditor]: Page[] = [];
  let numbers: string[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    [psychologist, auditor] = [await portal.page(desktop, 'kk'), await portal.page(desktop, 'ru')];
    [coordinator, socialAuditor] = [await portal.page(desktop, 'ru'), await portal.page(desktop, 'kk')];
    await portal.signIn(psychologist, 'psychologist-1');
    const needs = { needs: 'Invented: somebody to talk to.' };
    numbers = [
      await reportFrom(psychologist, (page, id) => asks(page, `school/referrals/${id}/request-urgent-support`, needs)),
      await reportFrom(psychologist),
    ];
    await letYearsPass('school', 'referrals', 2);
    await letYearsPass('social-services', 'supports', 1);
  });
  afterAll(() => portal.stop());

  /** A test cannot wait for years: the work on records has ended, and that long ago. */
  async function letYearsPass(agency: 'school' | 'social-services', table: string, count: number): Promise<void> {
    const database = new Pool({ connectionString: portal.stack.database(agency).migrator, max: 1 });
    const end = `UPDATE ${table} SET status = 'closed', changed_at = now() - make_interval(days => $1)`;
    try {
      await eventually(`the ${table}`, async () => {
        const { rowCount } = await database.query(`SELECT FROM ${table}`);
        return rowCount === count ? true : undefined;
      });
      await database.query(end, [daysAgo]);
    } finally {
      await database.end();
    }
  }

  /** Sound in all languages and both sizes; goes on in the one that the person speaks. */
  async function looked(page: Page, name: string, language: Language): Promise<void> {
    await lookedInBothSizes(page, name);
    await speak(page, language);
  }
  const row = (page: Page, text: string | RegExp) => page.locator('main a.row').filter({ hasText: text });
  /** Finds by a number, in whichever list of erasures is open; the address says what was looked for. */
  const looksFor = async (page: Page, label: string, find: string, number: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).fill(number);
    await page.getByRole('button', { name: find, exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('number')?.includes(number) === true);
  };
  const choosing = (answer: string) => async (form: ReturnType<Page['locator']>) => {
    await form.getByLabel(answer).check();
  };

  test('the psychologist finds in Kazakh what is past its term, reads what goes and what stays, and asks', async () => {
    const page = psychologist!;
    await page.getByRole('link', { name: 'Деректерді жою' }).click();
    await row(page, numbers[0]!).waitFor();
    expect(await row(page, 'Мерзімі өткен күні').count()).toBe(2);
    await looked(page, 'erasures-due', 'kk');
    for (const number of numbers) {
      await row(page, number).click();
      await page.getByText('Мұны кері қайтару мүмкін емес').waitFor();
      if (number === numbers[0]) await looked(page, 'erasures-prospect', 'kk');
      await takeStep(page, 'Дербес деректерді жоюды сұрау', async (form) => {
        await isSound(page);
        await choosing('Сақтау мерзімі аяқталды')(form);
      });
      await page.getByText('Жою сұралған, әлі шешілген жоқ.').waitFor();
      expect(await page.getByText('сұрауға болмайды').count()).toBe(0);
      if (number === numbers[0]) await looked(page, 'erasures-asked', 'kk');
      await page.getByRole('link', { name: 'Деректерді жою' }).first().click();
      await row(page, number).waitFor({ state: 'detached' });
    }
    await page.getByText('Мерзімінен ұзақ сақталып жатқан ештеңе жоқ.').waitFor();
    await looked(page, 'erasures-due-none', 'kk');
  });

  test('the auditor decides in Russian: the one is destroyed, the other is refused, and no page names the child', async () => {
    const page = auditor!;
    await portal.signIn(page, 'school-auditor', '/portal/erasures?show=waits');
    await row(page, numbers[0]!).waitFor();
    await looked(page, 'erasures-waits', 'ru');
    await row(page, numbers[0]!).click();
    await page.getByRole('button', { name: 'Уничтожить безвозвратно' }).waitFor();
    await looked(page, 'erasures-deciding', 'ru');
    await takeStep(page, 'Уничтожить безвозвратно', () => isSound(page));
    await page.getByText('Исполнено. Больше ничего делать не нужно.').waitFor();
    await page.getByRole('heading', { name: 'Что уничтожено', exact: true }).waitFor();
    await looked(page, 'erasures-carried-out', 'ru');
    expect(await page.locator('main').innerText()).not.toMatch(/Demonstration|Invented|Следующий шаг/);

    await page.getByRole('link', { name: 'Уничтожение данных' }).first().click();
    await page.getByRole('link', { name: 'Ждёт решения' }).click();
    await row(page, numbers[1]!).click();
    await takeStep(page, 'Отказать', choosing('Данные ещё нужны'));
    await page.getByText('В уничтожении отказано. Ничего не уничтожено.').waitFor();
    // Of what was refused nobody says what goes.
    expect(await page.getByText('Отменить это нельзя').count()).toBe(0);
    await looked(page, 'erasures-refused', 'ru');
  });

  test('whoever asked finds the record without its words, and what was refused as before', async () => {
    const page = psychologist!;
    const open = async (number: string): Promise<void> => {
      const { items } = await asks(page, 'school/referrals?status=closed');
      const found = items.find((each) => each.number === number);
      await page.goto(`${portal.stack.url}/portal/referrals/${String(found?.id)}`);
      await page.getByRole('heading', { name: new RegExp(number), level: 1 }).waitFor();
    };
    await open(numbers[0]!);
    await page.getByText('Дербес деректер жойылған').waitFor();
    await looked(page, 'erasures-erased-referral', 'kk');
    expect(await page.locator('main').innerText()).not.toMatch(/Invented/);
    await open(numbers[1]!);
    await page.getByRole('link', { name: 'Осы баланың дербес деректерін жою' }).click();
    await page.getByText('Бұрынғы сұраулар').waitFor();
    await row(page, 'Бас тартылды').waitFor();
    await looked(page, 'erasures-refused-prospect', 'kk');
    for (const [list, number] of [
      ['erased', numbers[0]!],
      ['stayed', numbers[1]!],
    ] as const) {
      await page.goto(`${portal.stack.url}/portal/erasures?show=${list}`);
      await row(page, number).waitFor();
      expect(await row(page, /./).count()).toBe(1);
    }
    // Whatever became of it, and whichever list is open.
    await looksFor(page, 'Нөмірі', 'Табу', numbers[0]!);
    await page.getByRole('region', { name: `Табылды: ${numbers[0]!}` }).waitFor();
    await row(page, numbers[0]!).getByText('Жойылды').waitFor();
    expect(await row(page, /./).count()).toBe(1);
    await looked(page, 'erasures-found', 'kk');
    await looksFor(page, 'Нөмірі', 'Табу', 'NOBODYS');
    await page.getByText('NOBODYS нөмірлі жазба мұнда жоқ.').waitFor();
    await page.getByRole('button', { name: 'Бәрін көрсету' }).click();
    await row(page, numbers[1]!).waitFor();
  });

  test('social services go the same way: the coordinator asks in Russian, their auditor decides in Kazakh', async () => {
    const [asking, deciding] = [coordinator!, socialAuditor!];
    await portal.signIn(asking, 'social-coordinator-1', '/portal/erasures');
    const known = /[0-9A-F]{8}/.exec(await row(asking, 'Срок истёк').innerText())?.[0] ?? '';
    await looksFor(asking, 'Номер', 'Найти', known);
    await asking.getByRole('region', { name: `Найдено: ${known}` }).waitFor();
    await row(asking, `Срок истёк`).filter({ hasText: known }).click();
    await asking.getByText('Отменить это нельзя').waitFor();
    await looked(asking, 'erasures-social-prospect', 'ru');
    await takeStep(asking, 'Запросить уничтожение персональных данных', choosing('Истёк срок хранения'));
    await portal.signIn(deciding, 'social-services-auditor', '/portal/erasures?show=waits');
    await row(deciding, 'Баланы қолдау').click();
    await takeStep(deciding, 'Біржола жою');
    await deciding.getByText('Орындалды. Басқа ештеңе істеудің қажеті жоқ.').waitFor();
    await looked(deciding, 'erasures-social-carried-out', 'kk');
    await asking.goto(`${portal.stack.url}/portal/erasures?show=erased`);
    await row(asking, 'Уничтожены').waitFor();
    expect(portal.complaints).toEqual([]);
  });
});
