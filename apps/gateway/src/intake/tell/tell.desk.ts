import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fill, locales } from '#libs/problems';
import { faultOf, isEmpty, lacksLink, tipOf } from '../../procedure/tell/answers.js';
import { codeFrom } from '../../procedure/tell/code.js';
import { after, before, order, questions, skipped, type Question, type Stop } from '../../procedure/tell/course.js';
import { heldIn } from '../../procedure/tell/held-files.js';
import { limits } from '../../procedure/tell/limits.js';
import { checkPage } from './check.page.js';
import { fileTexts } from './file.texts.js';
import type { Visit } from './frame.js';
import { donePage, startPage, statusPage, whatNowPage, type Followed } from './outcome.pages.js';
import { outcomeTexts } from './outcome.texts.js';
import { standing, type NoAnswer } from './police-tips.js';
import { questionPage } from './question.pages.js';
import type { Refusal, TellParts } from './tell.parts.js';
import { texts } from './tell.texts.js';
import { tooOften } from './too-often.js';
import { say, type Said } from './voice.js';

export interface Shown {
  readonly markup: string;
  readonly status?: number;
  readonly retryAfter?: number;
}

interface Pressed {
  readonly request: FastifyRequest;
  readonly form: URLSearchParams;
  readonly visit: Visit;
  /** The page on which it was pressed. */
  readonly at: string;
  readonly go: string;
}

const isQuestion = (at: string): at is Question => at in questions;
const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What each button of the public page does. It remembers nothing: whatever a page needs comes with the press. */
export class TellDesk {
  constructor(private readonly parts: TellParts) {}

  /** @param refusal why a file that came with the form was not taken */
  async take(request: FastifyRequest, form: URLSearchParams, given: Visit, refusal?: Refusal): Promise<Shown> {
    const [go = 'next', value = ''] = (form.get('go') ?? 'next').split(/-(.*)/);
    const visit =
      go === 'lang' ? { ...given, locale: locales.find((known) => known === value) ?? given.locale } : given;
    const pressed = { request, form, visit, at: form.get('at') ?? 'start', go };
    const wait = this.parts.admission.tells(request);
    if (wait > 0) return this.later(pressed, wait);
    if (refusal !== undefined) return this.again(pressed, refusal.problem, refusal);
    switch (go) {
      case 'lang':
      case 'attach':
        return this.again(pressed);
      case 'drop':
        return this.drop(pressed, Number(value));
      case 'change':
        return isQuestion(value) ? this.ask({ ...visit, isChange: true }, value) : this.again(pressed);
      case 'send':
        return this.send(pressed);
      case 'follow':
        return this.follow(pressed);
      case 'more':
        return this.more(pressed);
      case 'saved':
        return { markup: whatNowPage(visit) };
      default:
        return this.move(pressed);
    }
  }

  /** Too many requests of this address: the same page with all that was typed, and when to press again. */
  tooOften(wait: number, visit: Visit, page: (visit: Visit, more: { problem: Said }) => string): Shown {
    return { markup: page(visit, { problem: tooOften(wait) }), status: 429, retryAfter: wait };
  }

  private later(pressed: Pressed, wait: number): Promise<Shown> {
    return this.again(pressed, tooOften(wait), { status: 429, retryAfter: wait });
  }

  /** Takes one of the files back that were brought. */
  private async drop(pressed: Pressed, place: number): Promise<Shown> {
    const { visit } = pressed;
    const file = heldIn(visit.answers.files)[place];
    const parcel = this.parts.parcels.read(visit.parcel);
    if (file !== undefined && parcel !== undefined) await this.parts.tips.drop(parcel, file.id);
    const files = visit.answers.files.filter((_each, at) => at !== place);
    return this.again({ ...pressed, visit: { ...visit, answers: { ...visit.answers, files } } });
  }

  /** On from a question, or back. */
  private async move({ visit, form, at, go }: Pressed): Promise<Shown> {
    if (!isQuestion(at))
      return this.stop(visit, go === 'back' ? before(at as Stop, false) : at === 'start' ? 'from' : 'start');
    if (go === 'back') return this.stop(visit, before(at, visit.isChange));
    const answers = go === 'skip' ? skipped(visit.answers, at) : visit.answers;
    const now = { ...visit, answers };
    const fault = faultOf(answers, questions[at]);
    if (fault !== undefined) return this.ask(now, at, { problem: faults(at)[fault], status: 400 });
    if (at === 'where' && lacksLink(answers) && form.get('reminded') !== 'yes')
      return this.ask(now, at, { isReminded: true });
    return this.stop(now, after(at, visit.isChange));
  }

  private stop(visit: Visit, stop: Stop): Promise<Shown> {
    if (stop === 'start') return Promise.resolve({ markup: startPage(visit) });
    // Another message than the one that may have been sent before, so another key.
    return stop === 'check' ? this.check({ ...visit, key: randomUUID() }) : this.ask(visit, stop);
  }

  private async ask(
    visit: Visit,
    question: Question,
    { status = 200, ...more }: { problem?: Said | undefined; isReminded?: boolean; status?: number } = {},
  ): Promise<Shown> {
    const solving = await this.withChallenge(visit);
    return {
      markup: questionPage({ visit: solving, question, region: this.parts.settings.TELL_REGION, ...more }),
      status,
    };
  }

  private async check(visit: Visit, problem?: Said, refusal: Partial<Shown> = {}): Promise<Shown> {
    const checked = await this.withChallenge({ ...visit, isChange: false });
    return { markup: checkPage({ visit: checked, region: this.parts.settings.TELL_REGION, problem }), ...refusal };
  }

  /** The page on which something was pressed once more, with all that was typed. */
  private async again({ form, visit, at }: Pressed, problem?: Said, refusal: Partial<Shown> = {}): Promise<Shown> {
    const code = form.get('code') ?? '';
    if (isQuestion(at)) {
      const shown = await this.ask(visit, at, { problem, isReminded: form.get('reminded') === 'yes' });
      return { ...shown, ...refusal };
    }
    switch (at) {
      case 'check':
        return this.check({ ...visit, key: visit.key === '' ? randomUUID() : visit.key }, problem, refusal);
      case 'done': {
        const triageBy = z.iso.datetime().safeParse(form.get('triageBy')).data;
        const lacks = new Set(form.getAll('lacks'));
        return { markup: donePage(visit, { code, triageBy }, lacks), ...refusal };
      }
      case 'after':
        return { markup: whatNowPage(visit), ...refusal };
      case 'status': {
        const known = standing.safeParse(asJson(form.get('standing') ?? ''));
        if (!known.success) return { markup: startPage(visit, { code, problem }), ...refusal };
        const words = form.get('more') ?? '';
        const solving = await this.withChallenge(visit);
        return { markup: statusPage(solving, { code, standing: known.data, words, problem }), ...refusal };
      }
      default: {
        const wrong = form.get('wrong') === 'code' ? outcomeTexts.noSuchCode : undefined;
        return { markup: startPage(visit, { code, problem: problem ?? wrong }), ...refusal };
      }
    }
  }

  private async send(pressed: Pressed): Promise<Shown> {
    const { request, visit: given } = pressed;
    const { settings, admission, tips, parcels } = this.parts;
    const key = z.uuid().safeParse(given.key).data ?? randomUUID();
    const visit = { ...given, key };
    if (isEmpty(visit.answers)) return this.check(visit, texts.empty, { status: 400 });
    const long = order.find((question) => faultOf(visit.answers, questions[question]) !== undefined);
    if (long !== undefined) return this.move({ ...pressed, visit: { ...visit, isChange: true }, at: long, go: 'next' });
    const proved = await this.isProved(visit);
    const wait = proved ? 0 : admission.tellsUnproved(request);
    if (wait > 0) return this.check(visit, tooOften(wait), { status: 429, retryAfter: wait });
    const { locale, answers } = visit;
    const noWords = say(texts.noWords, locale, 'adult');
    const parcel = parcels.read(visit.parcel);
    const terms = { locale, proved, region: settings.TELL_REGION, noWords, parcel };
    const taken = await tips.tell(tipOf(answers, terms), key);
    if (typeof taken !== 'string') {
      const lacks = [lacksLink(answers) && 'link', taken.files < answers.files.length && 'files'];
      return { markup: donePage(visit, taken, new Set(lacks.filter((each) => each !== false))) };
    }
    if (!proved) admission.didNotTell(request);
    return this.check({ ...visit, key: taken === 'away' ? key : randomUUID() }, outcomeTexts.away, { status: 503 });
  }

  private async follow({ form, visit }: Pressed): Promise<Shown> {
    const typed = form.get('code') ?? '';
    const code = codeFrom(typed);
    const found = code === undefined ? 'unknown' : await this.parts.tips.status(code);
    if (code === undefined || typeof found === 'string') return this.notFound(visit, typed, found as NoAnswer);
    return this.standing(visit, { code, standing: found, words: '' });
  }

  private async more(pressed: Pressed): Promise<Shown> {
    const { form, visit } = pressed;
    const { locale, answers } = visit;
    const typed = (form.get('more') ?? '').replaceAll('\r\n', '\n').trim();
    const words = typed === '' && answers.files.length > 0 ? say(fileTexts.onlyFiles, locale, 'adult') : typed;
    const code = codeFrom(form.get('code') ?? '');
    const key = z.uuid().safeParse(visit.key).data;
    if (words === '' || code === undefined || key === undefined) return this.again(pressed);
    if (words.length > limits.words) return this.again(pressed, tooLong(limits.words), { status: 400 });
    const parcel = answers.files.length === 0 ? undefined : this.parts.parcels.read(visit.parcel);
    const found = await this.parts.tips.more(code, words, key, parcel);
    if (found === 'unknown') return this.notFound(visit, code, found);
    if (typeof found === 'string') return this.again(pressed, outcomeTexts.away, { status: 503 });
    const sent = { ...visit, parcel: '', answers: { ...answers, files: [] } };
    const lacksFiles = (found.files ?? answers.files.length) < answers.files.length;
    return this.standing(sent, { code, standing: found, words: '', isAdded: true, lacksFiles });
  }

  /** How far a message is; whatever is added next gets a key of its own. */
  private async standing(visit: Visit, followed: Followed): Promise<Shown> {
    return { markup: statusPage(await this.withChallenge({ ...visit, key: randomUUID() }), followed) };
  }

  private notFound(visit: Visit, code: string, why: NoAnswer): Shown {
    return why === 'away'
      ? { markup: startPage(visit, { code, problem: outcomeTexts.away }), status: 503 }
      : { markup: startPage(visit, { code, problem: outcomeTexts.noSuchCode }), status: 404 };
  }

  /** Without a database nothing is proved, and a message still gets through. */
  private async isProved({ proof, key }: Visit): Promise<boolean> {
    try {
      return await this.parts.proofs.spend(proof, key);
    } catch (error) {
      this.parts.logger.warn({ err: error }, 'a proof could not be spent');
      return false;
    }
  }

  /** The page gets something to solve while somebody types; without a database it is left out, and so is the proof. */
  private async withChallenge(visit: Visit): Promise<Visit> {
    try {
      const challenge = await this.parts.proofs.challengeFor(visit.proof, visit.key);
      return challenge === undefined ? visit : { ...visit, challenge, proof: '' };
    } catch (error) {
      this.parts.logger.warn({ err: error }, 'no challenge could be made');
      return visit;
    }
  }
}

const tooLong = (words: number): Said => fill(texts.tooLong, { words });

const faults = (at: Question): Readonly<Record<'too-long' | 'too-many-lines', Said>> => ({
  'too-long': tooLong(at === 'words' ? limits.words : limits.short),
  'too-many-lines': texts.tooManyLines,
});
