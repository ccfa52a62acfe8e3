import { eventually } from '#libs/stage';
import type { Page, Request } from 'playwright-core';
import { asks, openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { contactIsMeasuredInParts, expertLooksFor, silenceIsChosen, textIsLookedFor } from './talks.js';
import { desktop, givePurpose, isSound, Portal, takeStep } from './portal.js';

const purpose = 'to see whether anybody was persuaded';
const secret = 'Invented: keep it between us';
/** Longer than a page of lines. What decides on the order of day and month stands in no line. */
const lines = Array.from({ length: 120 }, (_, n) => {
  const who = n % 3 === 0 ? 'Invented Child' : 'Invented Adult';
  const day = `0${String(Math.floor(n / 15) + 1)}`;
  return `${day}/${day}/2024, 2${String(n % 4)}:1${String(n % 10)} - ${who}: ${n === 1 ? secret : `line ${String(n)}`}`;
});
const clear = Buffer.from(lines.join('\n'));
const open = Buffer.from('03/04/2024, 10:00 - A: Invented: hello\n05/04/2024, 11:00 - B: Invented: who is it?');
const none = Buffer.from('Invented: no conversation at all.');

interface Case {
  readonly record: {
    readonly unregisteredFiles: readonly { readonly fileId: string; readonly size: number; readonly sha256: string }[];
    readonly evidence: readonly { readonly id: string; readonly sha256?: string; readonly exhibit: string }[];
  };
}
type Lists = Readonly<Record<'items', readonly { readonly id: string }[]>>;

/** Chat exports are read into lines, opened for a purpose, and phases are marked in them, at the police and by an expert. */
describe('conversations in the portal', () => {
  let portal: Portal;
  let investigator: Page;
  let investigate: Awaited<ReturnType<typeof openCase>>;
  let id = '';
  const exhibits = new Map<Buffer, Case['record']['evidence'][number]>();
  const asked: Request[] = [];
  const main = () => investigator.locator('main');

  const upload = async (files: readonly Buffer[]): Promise<void> => {
    for (const [place, buffer] of files.entries()) {
      const name = `export-${String(place)}.txt`;
      await investigator.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
      await investigator.locator('ul.plain li').nth(place).waitFor({ timeout: 60_000 });
    }
  };
  const register = async (buffer: Buffer): Promise<void> => {
    const { record } = (await asks(investigator, `police/investigations/${id}`)) as unknown as Case;
    const file = record.unregisteredFiles.find(({ size }) => size === buffer.length);
    const { fileId, sha256 } = file ?? {};
    const after = (await investigate('record-evidence', {
      ...{ kind: 'screenshot', how: 'copied', fileId, sha256 },
    })) as unknown as Case;
    const item = after.record.evidence.find((each) => each.sha256 === sha256);
    if (item === undefined) throw new Error('the file is no evidence');
    exhibits.set(buffer, item);
  };
  /** What the case was read for in one way, by its access log. */
  const reasonsOf = async (action: string): Promise<readonly (string | null)[]> => {
    const { items } = (await asks(investigator, `police/investigations/${id}/access-log`)) as unknown as {
      readonly items: readonly { readonly action: string; readonly reason: string | null }[];
    };
    return items.filter((each) => each.action === `investigation.${action}`).map(({ reason }) => reason);
  };
  const exhibitOf = (buffer: Buffer): string => exhibits.get(buffer)?.exhibit ?? '';

  beforeAll(async () => {
    portal = await Portal.start();
    investigate = await openCase(portal);
    investigator = await portal.page(desktop);
    await portal.signIn(investigator, 'investigator-1', '/portal/police/cases');
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
    await openTab(investigator, 'Evidence');
    await upload([clear, open, none]);
    id = /cases\/([^?]+)/.exec(investigator.url())?.[1] ?? '';
    for (const each of [clear, open, none]) await register(each);
    investigator.on('request', (request) => asked.push(request));
  });
  afterAll(() => portal.stop());

  test('an item of evidence is read as a conversation, or refused with the reason', async () => {
    await openTab(investigator, 'Conversations');
    await main().getByText('Nothing has been read as a conversation yet.').waitFor();
    await lookedInBothSizes(investigator, 'conversations-none');
    const readings = investigator.getByRole('region', { name: 'What was read as a conversation' });
    const rowOf = (each: Buffer) => readings.getByRole('row', { name: `№ ${exhibitOf(each)} ` });
    // One after the other: each end of a reading is a version of the case.
    for (const [each, becomes] of [
      [clear, 'Read'],
      [open, 'Read'],
      [none, 'No export of a known kind'],
    ] as const) {
      await takeStep(investigator, 'Read an item as a conversation', async (form) => {
        const item = form.getByLabel('Item of evidence');
        const choice = `№ ${exhibitOf(each)} · Screenshot`;
        if ((await item.getAttribute('role')) === 'radiogroup') await form.getByLabel(choice).check();
        else await item.selectOption(choice);
      });
      await rowOf(each).getByText(becomes, { exact: true }).waitFor({ timeout: 90_000 });
    }
    await investigator.getByRole('link', { name: 'Open the conversation, WhatsApp, 120 lines' }).waitFor();
    expect(await main().innerText()).not.toContain('Invented');
    await lookedInBothSizes(investigator, 'conversations-list');
  });

  test('an open order of day and month is settled by a person with a reason', async () => {
    const row = investigator.getByRole('row', { name: /2 lines/ });
    await row.getByText('Open: the file allows both').waitFor();
    expect(await investigator.getByRole('button', { name: 'Settle the order of day and month' }).count()).toBe(1);
    await takeStep(investigator, 'Settle the order of day and month', async (form) => {
      await form.getByLabel('Day first').check();
      await form.getByLabel(/^Reason/).fill('Invented: the phone is set to Kazakh.');
    });
    await row.getByText('Day first, settled by a person').waitFor({ timeout: 30_000 });
  });

  test('contact is measured with the lines on which each figure rests', async () => {
    await investigator.getByRole('button', { name: 'Measure the contact' }).click();
    await givePurpose(investigator, 'Measure the contact', purpose);
    const figures = investigator.getByRole('region', { name: 'WhatsApp, 120 lines' });
    await figures.getByRole('row', { name: /^Invented Child 40 / }).waitFor();
    expect(await main().innerText()).not.toContain(secret);
    await lookedInBothSizes(investigator, 'conversations-contact');
  });

  silenceIsChosen({ investigator: () => investigator, reasonsOf });

  contactIsMeasuredInParts(() => investigator, purpose);

  test('lines open blurred for a purpose that stands in no address, page by page', async () => {
    await investigator.getByRole('link', { name: 'Open the conversation, WhatsApp, 120 lines' }).click();
    await investigator.getByRole('button', { name: 'Read the conversation' }).click();
    expect(asked.filter((each) => each.url().endsWith('/read-lines'))).toEqual([]);
    await givePurpose(investigator, 'Read the conversation', purpose);
    await main().getByText('Lines 1 to 100 of 120').waitFor();
    await investigator.locator('.veil .unseen').waitFor({ state: 'attached' });
    await lookedInBothSizes(investigator, 'conversations-veiled');
    await investigator.getByRole('button', { name: 'Show clearly' }).click();
    await main().getByText(secret).waitFor();
    await investigator
      .getByRole('region', { name: 'Who is who' })
      .getByRole('row', { name: /^Invented Adult — 80/ })
      .waitFor();
    await investigator.getByRole('button', { name: 'Further lines' }).click();
    await main().getByText('Lines 101 to 120 of 120').waitFor();
    expect(await main().getByText(secret).count()).toBe(0);
    await investigator.getByRole('button', { name: 'Earlier lines' }).click();
    await main().getByText('Lines 1 to 100 of 120').waitFor();
    expect(asked.filter((each) => /persuaded|purpose=/.test(decodeURIComponent(each.url())))).toEqual([]);
    expect(await reasonsOf('read-chat-lines')).toEqual([purpose, purpose, purpose]);
  });

  textIsLookedFor({ investigator: () => investigator, asked, reasonsOf, purpose });

  test('a phase is marked on chosen lines, shown there, changed and withdrawn', async () => {
    const marks = investigator.getByRole('region', { name: 'Marks of phases' });
    await marks.getByText('No phase has been marked in this conversation.').waitFor();
    await investigator.getByLabel('Choose line 2', { exact: true }).check();
    await investigator.getByLabel('Choose line 3', { exact: true }).check();
    await main().getByText('2 lines chosen').waitFor();
    await takeStep(investigator, 'Mark a phase in a conversation', async (form) => {
      await form.getByLabel('The child is isolated').check();
      await form.getByLabel(/^Reason/).fill('Invented: asks for secrecy.');
      await isSound(investigator);
    });
    await marks.getByText('Invented: asks for secrecy.').waitFor();
    await investigator.locator('#line-2').getByText('Marked: The child is isolated').waitFor();
    expect(await investigator.locator('.talk li.marked').count()).toBe(2);
    await marks.getByRole('button', { name: 'Line 2', exact: true }).click();
    await main().getByText('Lines 2 to 101 of 120').waitFor();
    await lookedInBothSizes(investigator, 'conversations-marked');
    await marks.getByRole('button', { name: 'Change the mark' }).click();
    const form = investigator.getByRole('dialog');
    await form.getByLabel('Trust is won').check();
    await form.getByLabel(/^Reason/).fill('Invented: seen anew.');
    await form.getByRole('button', { name: 'Mark a phase in a conversation' }).click();
    await investigator.locator('#line-2').getByText('Marked: Trust is won').waitFor();
    await takeStep(investigator, 'Withdraw a mark', (withdrawal) =>
      withdrawal.getByLabel(/^Reason/).fill('Invented: it was banter.'),
    );
    await marks.getByText('Changed or withdrawn').waitFor();
    await investigator.locator('.talk li.marked').first().waitFor({ state: 'detached' });
    await investigator.getByRole('button', { name: 'Put the conversation away' }).click();
    await main().getByText(secret).waitFor({ state: 'detached' });
  });

  test('an expert reads what was handed over and marks; the mark comes back with the conclusion', async () => {
    await investigate('order-examination', {
      kind: 'psycholinguistic',
      object: 'Invented: an exported conversation.',
      questions: ['Invented: is there persuasion?'],
      evidenceIds: [exhibits.get(clear)?.id],
      termDays: 20,
    });
    const [coordinator, expert] = [await portal.page(desktop), await portal.page(desktop)];
    await portal.signIn(coordinator, 'bureau-coordinator-1');
    await portal.signIn(expert, 'expert-psycholinguistic-1');
    const examination = await eventually(
      'the order at the bureau',
      async () => ((await asks(coordinator, 'expert-bureau/examinations')) as Lists).items[0]?.id,
    );
    const at = `expert-bureau/examinations/${examination}`;
    const { account } = (await expert.evaluate(async () => (await fetch('/auth/session')).json())) as {
      account: { id: string };
    };
    await asks(coordinator, `${at}/assign`, { expert: account.id });
    await eventually('the material', async () => {
      const { record } = (await asks(expert, at)) as unknown as { record: { materials: { arrival: string }[] } };
      return record.materials[0]?.arrival === 'arrived' ? true : undefined;
    });
    await asks(expert, `${at}/begin`, { hashes: [{ material: 0, sha256: exhibits.get(clear)?.sha256 }] });
    await expert.goto(`${portal.stack.url}/portal/bureau/examinations/${examination}?tab=conversations`);
    await expert.getByText('Not read yet').waitFor();
    await lookedInBothSizes(expert, 'conversations-bureau');
    await takeStep(expert, 'Read a material as a conversation');
    await expert.getByRole('link', { name: 'Open the conversation, WhatsApp, 120 lines' }).click({ timeout: 90_000 });
    await expert.getByRole('button', { name: 'Read the conversation' }).click();
    await givePurpose(expert, 'Read the conversation', 'to examine it');
    await expertLooksFor(expert);
    await expert.getByRole('button', { name: 'Show clearly' }).click();
    await expert.getByLabel('Choose line 2', { exact: true }).check();
    await takeStep(expert, 'Mark a phase in a conversation', async (form) => {
      await form.getByLabel('The child is isolated').check();
      await form.getByLabel(/^Reason/).fill('Invented: an expert’s reason.');
    });
    await expert.locator('#line-2').getByText('Marked: The child is isolated').waitFor();
    await lookedInBothSizes(expert, 'conversations-bureau-marked');
    await asks(expert, `${at}/answer-question`, { question: 0, answer: 'Invented: yes.', cannotBeAnswered: false });
    await asks(expert, `${at}/conclude`, { summary: 'Invented: there is.', files: [] });
    await openTab(investigator, 'Examinations');
    await main().getByText('Concluded', { exact: true }).waitFor({ timeout: 60_000 });
    await openTab(investigator, 'Conversations');
    await investigator.getByRole('link', { name: 'Open the conversation, WhatsApp, 120 lines' }).click();
    await investigator.getByRole('button', { name: 'Read the conversation' }).click();
    await givePurpose(investigator, 'Read the conversation', purpose);
    await main().getByText('Invented: an expert’s reason.').waitFor();
    expect(await investigator.getByRole('button', { name: 'Change the mark' }).count()).toBe(0);
    expect(portal.complaints).toEqual([]);
  });
});
