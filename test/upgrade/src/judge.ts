import { openBooks } from '../../chain/books/books.js';
import type { Finding } from '../../chain/books/finding.js';
import { findingsIn } from '../../chain/books/findings.js';
import { lasting } from '../../chain/books/lasting.js';

/** What is wrong in the databases of all agencies, and stays so. */
export async function judge(server: string): Promise<readonly string[]> {
  const { books, close } = await openBooks(server);
  try {
    const found = await lasting<Finding>(
      () => findingsIn(books),
      ({ says }) => says,
      30,
    );
    return found.map(({ says }) => says);
  } finally {
    await close();
  }
}
