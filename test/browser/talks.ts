import { randomUUID } from 'node:crypto';
import type { Page, Request } from 'playwright-core';
import { lookedInBothSizes } from './looks.js';
import { givePurpose, isSound } from './portal.js';

/** The test of contact in more conversations than the service measures at once, for a case whose list of them is open. */
export function contactIsMeasuredInParts(investigator: () => Page, purpose: string): void {
  test('more conversations than the service measures at once are measured one part after the other', async () => {
    const measured: number[] = [];
    let real: readonly string[] = [];
    // As if the same two had been read eleven times.
    await investigator().route(/\/chats$/, async (route) => {
      const response = await route.fetch();
      const told = (await response.json()) as { readonly chats: readonly { readonly id: string }[] };
      real = told.chats.map((chat) => chat.id);
      const chats = Array.from({ length: 22 }, (_, n) => ({
        ...told.chats[n % 2],
        id: real[n] ?? randomUUID(),
      }));
      await route.fulfill({ response, json: { ...told, chats } });
    });
    await investigator().route('**/measure-contact', (route) => {
      const body = route.request().postDataJSON() as { readonly chatIds: readonly string[] };
      measured.push(body.chatIds.length);
      return route.continue({ postData: { ...body, chatIds: real } });
    });
    await investigator().reload();
    await investigator().getByRole('button', { name: 'Measure the contact' }).click();
    await givePurpose(investigator(), 'Measure the contact', purpose);
    await investigator().locator('main').getByText('Conversations 1 to 20 of 22, the newest first.').waitFor();
    await isSound(investigator());
    await investigator().getByRole('button', { name: 'Measure the next 2' }).click();
    await investigator().locator('main').getByText('Conversations 21 to 22 of 22, the newest first.').waitFor();
    await investigator().getByRole('button', { name: 'Measure the 20 before' }).click();
    await investigator().locator('main').getByText('Conversations 1 to 20 of 22, the newest first.').waitFor();
    expect(measured).toEqual([20, 2, 20]);
    await investigator().unrouteAll();
    await investigator().reload();
  });
}

/** A page of a case at its conversations, and what it did. */
interface OpenTalk {
  readonly investigator: () => Page;
  /** What the page asked for so far. */
  readonly asked: readonly Request[];
  /** What the case was read for in one way. */
  readonly reasonsOf: (action: string) => Promise<readonly (string | null)[]>;
  readonly purpose: string;
}

/** The test of the silence from which on somebody approaches anew, where the contact was measured by the usual one: each month a day of 15 lines, some an hour apart. */
export function silenceIsChosen({ investigator: page, reasonsOf }: Pick<OpenTalk, 'investigator' | 'reasonsOf'>): void {
  test('how long a silence has to be is chosen; the figures stay until they are measured by it, for the same purpose', async () => {
    const main = page().locator('main');
    await main.getByText('7 silences of 24 hours or more').waitFor();
    const choice = main.getByLabel('A new approach begins after a silence of at least');
    expect(await choice.inputValue()).toBe('24');
    const measured = await reasonsOf('measure-contact');
    await choice.selectOption('1 hour');
    const again = main.getByRole('button', { name: 'Measure anew: silences of 1 hour or more' });
    await again.waitFor();
    await lookedInBothSizes(page(), 'conversations-silence');
    expect(await main.getByText('7 silences of 24 hours or more').count()).toBe(1);
    await again.click();
    await main.getByText('87 silences of 1 hour or more').waitFor();
    await again.waitFor({ state: 'detached' });
    expect(await reasonsOf('measure-contact')).toEqual([...measured, ...measured]);
    await choice.selectOption('7 days');
    await main.getByRole('button', { name: 'Measure anew: silences of 7 days or more' }).click();
    await main.getByText('7 silences of 7 days or more').waitFor();
  });
}

/** The test of the search in a conversation of 120 lines, the second of which asks for secrecy; ends there. */
export function textIsLookedFor({ investigator: page, asked, reasonsOf, purpose }: OpenTalk): void {
  test('a text is looked for, and what is found leads to its lines', async () => {
    const search = page().getByRole('region', { name: 'Look for a text in this conversation' });
    const find = async (text: string, found: string): Promise<void> => {
      await search.getByLabel('Look for a text in this conversation').fill(text);
      await search.getByRole('button', { name: 'Find', exact: true }).click();
      await search.getByText(found).waitFor();
    };
    await find('LINE 11', '11 lines were found.');
    await search.locator('.veil .unseen').waitFor({ state: 'attached' });
    await lookedInBothSizes(page(), 'conversations-search');
    await search.getByRole('button', { name: 'Show clearly' }).click();
    await search.getByText('line 115', { exact: true }).waitFor();
    await search.getByRole('button', { name: 'Line 116', exact: true }).click();
    await page().locator('main').getByText('Lines 116 to 120 of 120').waitFor();
    await find('nowhere at all', 'Nothing was found.');
    await find('between us', '1 line was found.');
    await search.getByRole('button', { name: 'Show clearly' }).click();
    await search.getByRole('button', { name: 'Line 2', exact: true }).click();
    await page().locator('main').getByText('Lines 2 to 101 of 120').waitFor();
    await search.getByRole('button', { name: 'Put away what was found' }).click();
    await search.getByText('1 line was found.').waitFor({ state: 'detached' });
    expect(asked.filter((each) => /LINE|nowhere|between/.test(decodeURIComponent(each.url())))).toEqual([]);
    expect(await reasonsOf('search-chat')).toEqual([purpose, purpose, purpose]);
  });
}

/** An expert's search in an opened conversation of 120 lines, the second of which asks for secrecy; ends there. */
export async function expertLooksFor(expert: Page): Promise<void> {
  const searched = expert.waitForRequest(/\/search/);
  const search = expert.getByRole('region', { name: 'Look for a text in this conversation' });
  await search.getByLabel('Look for a text in this conversation').fill('BETWEEN us');
  await search.getByRole('button', { name: 'Find', exact: true }).click();
  expect(decodeURIComponent((await searched).url())).not.toMatch(/BETWEEN|examine|\?/);
  await search.getByText('1 line was found.').waitFor();
  await search.locator('.veil .unseen').waitFor({ state: 'attached' });
  await lookedInBothSizes(expert, 'conversations-bureau-search');
  await search.getByRole('button', { name: 'Show clearly' }).click();
  await search.getByRole('button', { name: 'Line 2', exact: true }).click();
  await expert.locator('main').getByText('Lines 2 to 101 of 120').waitFor();
  await search.getByRole('button', { name: 'Put away what was found' }).click();
}
