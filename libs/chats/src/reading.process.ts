import type { ReadingLimits } from './limits.js';
import type { ChatRecord } from './message.js';
import { readFile } from './read-file.js';
import { ChatRefused, type RefusalCode } from './refusal.js';

/** What the process is given first; every later message means "more". */
export interface ReadingTask {
  readonly copy: string;
  readonly limits: ReadingLimits;
}

/** What it says: some records, the last of them, or why not. */
export interface ReadingNews {
  readonly records: readonly ChatRecord[];
  readonly ended?: true;
  readonly refused?: RefusalCode;
}

const batch = 200;

const told = <T>(): Promise<T> => new Promise((resolve) => process.once('message', (message) => resolve(message as T)));
const say = (news: ReadingNews): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(news, () => resolve());
  });

async function read({ copy, limits }: ReadingTask): Promise<void> {
  let records: ChatRecord[] = [];
  try {
    for await (const record of readFile(copy, limits)) {
      records.push(record);
      if (records.length < batch) continue;
      const more = told();
      await say({ records });
      records = [];
      await more;
    }
    await say({ records, ended: true });
  } catch (error) {
    // What a parser does not foresee is a file that does not hold together; its message could carry words of the file.
    await say({ records: [], refused: error instanceof ChatRefused ? error.code : 'corrupt' });
  }
}

// Nobody listens any more: the service that asked has ended.
process.once('disconnect', () => {
  process.exit();
});
await read(await told<ReadingTask>());
process.disconnect();
