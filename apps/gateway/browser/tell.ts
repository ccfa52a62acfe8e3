/** What a script adds to the public page, which works without it: a quicker way out, and the proof of work. */

interface Solved {
  readonly challenge: unknown;
  readonly solution: unknown;
}

/** The page is gone at once, and the way back does not lead to it. */
function leave(): void {
  try {
    sessionStorage.setItem('left', 'yes');
  } catch {
    // A browser that keeps nothing for us keeps no pages either; leaving must not wait for it.
  }
  document.title = '…';
  document.body.hidden = true;
  location.replace((document.getElementById('leave') as HTMLAnchorElement).href);
}

/** A browser may keep earlier pages as they were, to show them on the way back: whoever left sees the first page instead. */
addEventListener('pageshow', ({ persisted }) => {
  try {
    if (persisted && sessionStorage.getItem('left') !== null) {
      document.body.hidden = true;
      location.replace(`/tell?lang=${document.documentElement.lang}`);
    } else sessionStorage.removeItem('left');
  } catch {
    // as above
  }
});

let pressed: number[] = [];
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  pressed = key === 'Shift' ? [...pressed.filter((at) => timeStamp - at < 2_000), timeStamp] : [];
  if (pressed.length === 3) leave();
});
document.getElementById('leave')?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;

const page = document.getElementById('answers') as HTMLFormElement | null;
const form = document.querySelector<HTMLFormElement>('form[data-challenge]');
const { challenge = '', solver = '' } = form?.dataset ?? {};

/** Ends when the challenge is solved, or cannot be: the message is sent without a proof then. */
const solved = new Promise<void>((resolve) => {
  if (form === null) {
    resolve();
    return;
  }
  const worker = new Worker(solver);
  worker.onerror = () => resolve();
  worker.onmessage = ({ data }: MessageEvent<Solved>) => {
    if (data.solution !== null)
      (form.elements.namedItem('proof') as HTMLInputElement).value = btoa(JSON.stringify(data));
    resolve();
  };
  worker.postMessage(JSON.parse(challenge));
  setTimeout(resolve, 60_000);
});
let isSolved = false;
void solved.then(() => (isSolved = true));

page?.addEventListener('submit', (event) => {
  const { submitter } = event;
  const brings = (document.querySelector<HTMLInputElement>('input[type=file]')?.files?.length ?? 0) > 0;
  if (!brings && (isSolved || submitter?.id !== 'send')) return;
  const wait = document.getElementById('wait');
  if (wait !== null) wait.textContent = wait.dataset['text'] ?? '';
  if (isSolved) return;
  event.preventDefault();
  void solved.then(() => page.requestSubmit(submitter));
});
