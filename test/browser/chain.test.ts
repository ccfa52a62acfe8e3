import type { Page } from 'playwright-core';
import { openTab } from './looks.js';
import { desktop, phone, Portal, speak, takeStep } from './portal.js';

const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('an invented note') };

/**
 * One child's chain from the school to its end, by pages alone, in three browsers that are open at the same time and are never loaded anew: the school's in Kazakh,
 * the police's in Russian, and a third in English, at which platform liaison, the bureau and social services sit down one after the other.
 */
describe('a whole chain in three browsers at the same time', () => {
  let portal: Portal;
  let school: Page;
  let police: Page;
  let others: Page;
  let number = '';

  beforeAll(async () => {
    portal = await Portal.start();
    school = await portal.page(phone, 'kk');
    police = await portal.page(desktop, 'ru');
    others = await portal.page(desktop);
    await portal.signIn(school, 'psychologist-1');
    await portal.signIn(police, 'duty-1');
    await portal.signIn(others, 'liaison-1');
    await speak(school, 'kk');
    await speak(police, 'ru');
    await speak(others, 'en');
  });
  afterAll(() => portal.stop());

  /** Somebody else sits down at the same browser. */
  const handTo = async (page: Page, account: string, language: 'ru' | 'en'): Promise<void> => {
    await page.getByRole('button', { name: { ru: 'Выйти', en: 'Sign out' }[language] }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/portal/'));
    await portal.signIn(page, account);
    await speak(page, language);
  };
  /** The school's page, which stays open, comes to say so by itself. */
  const schoolLearns = (words: string | RegExp): Promise<void> =>
    school.locator('main').getByText(words).first().waitFor({ timeout: 90_000 });

  test('the psychologist tells it, on a phone, in Kazakh', async () => {
    await school.getByRole('link', { name: 'Жаңа жолдама' }).click();
    await school.getByRole('radio').first().check();
    await school.getByRole('button', { name: 'Бастау' }).click();
    const goOn = (): Promise<void> => school.getByRole('link', { name: 'Жалғастыру' }).click();
    await school.locator('main').getByRole('link', { name: /^Бала/ }).first().click();
    await school.getByLabel('Тегі').first().fill('Demonstration');
    await school.getByLabel('Аты', { exact: true }).first().fill('Invented');
    await school.getByLabel('Жасы').fill('13');
    await goOn();
    await school.getByLabel('Нені байқадыңыз?').fill('Invented: hides the phone.');
    await school.getByLabel('Қорқытады').check();
    await school.getByRole('button', { name: 'Аккаунт қосу' }).click();
    await school.getByLabel('Платформа', { exact: true }).selectOption('telegram');
    await school.getByLabel('Платформадағы аты, нөмірі немесе мекенжайы').fill('@invented');
    await goOn();
    await goOn();
    await school.getByRole('radiogroup', { name: 'Бала қазір қауіпсіз бе?' }).getByLabel('Иә', { exact: true }).check();
    await goOn();
    await school.locator('input[type=file]').setInputFiles(note);
    await school.getByText(/^Мәтін · /).waitFor();
    await goOn();
    await goOn();
    await school.getByRole('button', { name: 'Полицияға жіберу' }).click();
    const heading = school.getByRole('heading', { name: /^S-\d+-\d+ жолдамасы$/ });
    await heading.waitFor();
    number = (await heading.innerText()).replace(' жолдамасы', '');
  });

  test('the police receive it, in Russian; the page of the school says so without being loaded anew', async () => {
    await police.getByRole('link', { name: new RegExp(number) }).click({ timeout: 60_000 });
    await takeStep(police, 'Принять');
    await schoolLearns('Полицияда бар');
    await takeStep(police, 'Поручить', async (form) => {
      await form.getByLabel('Demo Investigator 1').check();
    });
    await takeStep(police, 'Зарегистрировать в ЕРДР');
    await handTo(police, 'investigator-1', 'ru');
    await police.locator('main a.row').first().click({ timeout: 60_000 });
    await openTab(police, 'Действия');
    await takeStep(police, 'Записать объяснение', async (form) => {
      await form.getByLabel('Ребёнок', { exact: true }).check();
      await form.getByLabel('Присутствовал психолог').check();
      await form.getByLabel('Психолог высказал мнение о влиянии на ребёнка').check();
      await form.getByLabel('Текст').fill('Invented explanation.');
    });
    await takeStep(police, 'Начать досудебное расследование', async (form) => {
      await form.getByLabel(/Развращение малолетних/).check();
      await form.getByLabel('Мнение психолога').check();
    });
    await police.getByText('Расследуется').first().waitFor();
    await schoolLearns(/тергеп-тексеру басталды/i);
  });

  test('links 3, 4 and 5 are asked at once', async () => {
    await takeStep(police, 'Поручить запрос платформе', async (form) => {
      await form.getByLabel('Сохранение данных').check();
      await form.getByLabel('Платформа').first().selectOption('telegram');
      await form.getByRole('button', { name: 'Добавить' }).click();
      await form.getByLabel('Платформа').nth(1).selectOption('telegram');
      await form.getByLabel('Имя, номер или адрес на платформе').fill('@invented.demo-prompt');
      await form.getByLabel('Что запрашивается').fill('Invented: keep the data of the account.');
    });
    await takeStep(police, 'Назначить экспертизу', async (form) => {
      await form.getByRole('radio', { name: 'Компьютерно-техническая' }).check();
      await form.getByLabel('Объект экспертизы').fill('Invented: a note.');
      await form.getByLabel('Срок в днях').fill('20');
      await form.getByLabel(/^№ 1/).check();
      await form.getByLabel('Вопросы эксперту').fill('Invented: was it altered?');
    });
    await takeStep(police, 'Направить ребёнка на реабилитацию', async (form) => {
      await form.getByLabel('Что нужно ребёнку').fill('Invented: sleeps badly.');
    });
  });

  test('link 3 sends what was asked, and the platform answers', async () => {
    await others.getByRole('link', { name: /^Telegram · Preservation/ }).click({ timeout: 60_000 });
    await takeStep(others, 'Take over');
    await takeStep(others, 'Record as sent');
    await openTab(police, 'Запросы');
    await police
      .getByText(/Получение подтверждено|Получен ответ/)
      .first()
      .waitFor({ timeout: 90_000 });
  });

  test('link 4: the coordinator gives it to an expert, who answers and signs', async () => {
    await handTo(others, 'bureau-coordinator-1', 'en');
    await others.getByRole('link', { name: /^Computer forensics/ }).click({ timeout: 60_000 });
    await takeStep(others, 'Assign an expert', async (form) => {
      await form.getByLabel(/Expert 1 · Computer forensics/).check();
    });
    await handTo(others, 'expert-computer-technical-1', 'en');
    await others.getByRole('link', { name: /^Computer forensics/ }).click();
    await others.getByRole('link', { name: 'Questions and materials', exact: true }).last().click();
    await others.getByLabel('What do you need it for?').fill('to examine it');
    await others.getByRole('button', { name: 'Open questions and materials' }).last().click();
    await others.getByRole('heading', { name: 'Materials' }).waitFor();
    await others.locator('input[type=file]').setInputFiles(note);
    await others.getByRole('button', { name: 'Compare the hashes and begin' }).last().click();
    await others.getByText('In progress', { exact: true }).first().waitFor();
    await others.getByLabel(/^1\. Invented: was it altered/).fill('Invented: it was not.');
    await others
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    await takeStep(others, 'Conclude', async (form) => {
      await form.getByLabel('Conclusion as a whole').fill('Invented: it was not altered.');
    });
    await openTab(police, 'Экспертизы');
    await police.getByText('Завершена', { exact: true }).first().waitFor({ timeout: 90_000 });
  });

  test('link 5: consent, needs, a plan, what continues at school, and the end, which the school hears', async () => {
    await handTo(others, 'social-coordinator-1', 'en');
    await others.goto(`${portal.stack.url}/portal/social/caseload?show=arrived`);
    await others.locator('main a.row').first().click({ timeout: 60_000 });
    const address = new URL(others.url()).pathname;
    await takeStep(others, 'Accept');
    await takeStep(others, 'Assign', async (form) => {
      await form.getByLabel('Demo Social Worker 1').first().check();
    });
    await handTo(others, 'social-worker-1', 'en');
    await others.goto(`${portal.stack.url}${address}`);
    await takeStep(others, 'Ask for consent', async (form) => {
      await form.getByLabel('The representative').check();
      await form.getByLabel('In person').check();
    });
    await takeStep(others, 'Record consent', async (form) => {
      await form.getByLabel('The representative').check();
      await form.getByLabel('Yes').check();
      await form.getByLabel('In writing').check();
      await form.getByLabel('On', { exact: true }).fill(new Date().toISOString().slice(0, 10));
    });
    await takeStep(others, 'Assess needs', async (form) => {
      await form.getByLabel('Psychological help').check();
      await form.getByLabel('Medium').check();
      await form.getByLabel('How the child is, 0 to 10').fill('3');
      await form.getByLabel('Summary').fill('Invented: sleeps badly.');
    });
    await takeStep(others, 'Agree a plan', async (form) => {
      await form.getByLabel('Goal', { exact: true }).fill('Invented: sleeps through.');
      await form.getByLabel('The child').check();
      await form.getByLabel('The representative').check();
    });
    await openTab(others, 'Actions');
    await takeStep(others, 'Tell the school what continues', async (form) => {
      await form.getByLabel('What', { exact: true }).fill('Invented: a talk each week.');
      await form.getByLabel('Whom to contact').fill('Invented psychologist');
    });
    await schoolLearns('Invented: a talk each week.');
    await takeStep(others, 'Close', async (form) => {
      await form.getByLabel('Goals reached').check();
    });
    await schoolLearns('Қолдау аяқталды');
  });

  test('nothing complained on the way but a draft that was saved anew beside its file, and pages whose person had signed out', () => {
    expect(portal.complaints.filter((each) => !/status of 40[19]/.test(each))).toEqual([]);
  });
});
