import type { Page, Request } from 'playwright-core';
import { lookedInBothSizes } from './looks.js';

interface OpenTalk {
  readonly investigator: () => Page;
  /** What the page asked for so far. */
  readonly asked: readonly Request[];
  /** What the case was read for in one way. */
  readonly reasonsOf: (action: string) => Promise<readonly (string | null)[]>;
  readonly purpose: string;
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
  }, 180_000);
}
