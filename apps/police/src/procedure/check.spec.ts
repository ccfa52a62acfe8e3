import { caseOpened, checkRefused, dataRequestWithdrawn } from '#libs/contracts';
import { after, arrived, ids, taking, trying, ways, type Taken } from '../../test/given.js';

const registered = after(arrived(), ...ways.registered);
const explained = after(registered, ways.open[0]);
const open = (input: object): Taken => ['openCase', { articles: ['cc-124'], grounds: ['statement'], ...input }];
const order: Taken = ['orderDataRequest', { kind: 'preservation', platform: 'whatsapp', asked: 'Keep everything.' }];

describe('the preliminary check', () => {
  it('hears the child only with a psychologist', () => {
    const explanation = { of: 'child', text: 'The child tells.' };
    expect(trying(registered, ['recordExplanation', { ...explanation, psychologistPresent: false }])).toBe(
      'psychologist-missing',
    );
    expect(
      trying(registered, ['recordExplanation', { ...explanation, of: 'witness', psychologistPresent: false }]),
    ).toBe('registered');
  });

  it('is extended to ten days at most', () => {
    expect(taking(registered, ['extendCheck', { reason: 'Data are on their way.' }]).outcome.clocks).toEqual({
      extend: [{ rule: 'preliminary-check', calendarDays: 10, reason: 'check-needs-more-time' }],
    });
    expect(trying(registered, ['extendCheck', { calendarDays: 11, reason: 'x' }])).toBe('input-invalid');
  });
});

describe('a case is opened', () => {
  it('on grounds that are on file', () => {
    expect(trying(explained, open({ grounds: [] }))).toBe('grounds-missing');
    expect(trying(explained, open({ grounds: ['screenshots'] }))).toBe('grounds-missing');
    expect(trying(explained, open({ grounds: ['statement', 'psychologist-opinion'] }))).toBe('open');
  });

  it('on screenshots whose hash was verified on arrival', () => {
    const file = {
      transferId: ids.chain,
      source: 'school',
      fileId: ids.school,
      sha256: 'a'.repeat(64),
      size: 3,
      mediaType: 'image/png',
    };
    expect(trying(after(explained, ['fileArrived', file]), open({ grounds: ['screenshots'] }))).toBe('open');
  });

  it('only after a psychologist took part', () => {
    const witness: Taken = ['recordExplanation', { of: 'witness', psychologistPresent: false, text: 'I saw it.' }];
    expect(trying(after(registered, witness), open({}))).toBe('psychologist-not-heard');
  });

  it.each(['cc-147', 'cc-194', 'cc-274'])('by %s alone only with a reason', (article) => {
    expect(trying(explained, open({ articles: [article] }))).toBe('qualification-not-considered');
    expect(trying(explained, open({ articles: [article], qualificationReason: 'Money alone was asked for.' }))).toBe(
      'open',
    );
    expect(trying(explained, open({ articles: [article, 'cc-122'] }))).toBe('open');
  });

  it('not by an article that is only proposed', () => {
    expect(trying(explained, open({ articles: ['cc-124-1'] }))).toBe('article-not-in-force');
  });

  it('and its articles are told to oversight, not to the school', () => {
    const { outcome } = taking(explained, open({ termDays: 30 }));
    expect(outcome.facts?.[0]?.open).toEqual({ referralId: ids.referral, region: 'KZ-75', articles: ['cc-124'] });
    expect(caseOpened.shows?.school).toEqual(['referralId']);
    expect(outcome.clocks).toEqual({ start: [{ rule: 'investigation', given: { calendarDays: 30 } }] });
  });
});

describe('a case is refused', () => {
  it('with reasons, and nobody goes on working for it', () => {
    const asked = after(explained, order);
    const { outcome, after: refused } = taking(asked, [
      'refuseCase',
      { reasonCode: 'unfounded', reason: 'Nothing happened.' },
    ]);
    expect(outcome.facts?.map(({ contract }) => contract.type)).toEqual([checkRefused.type, dataRequestWithdrawn.type]);
    expect(refused.dataRequests[0]).toMatchObject({ status: 'withdrawn', reasonCode: 'case-ended' });
  });

  it('only after a psychologist took part in the check that it ends', () => {
    const refuse: Taken = ['refuseCase', { reasonCode: 'unfounded', reason: 'Nothing happened.' }];
    expect(trying(registered, refuse)).toBe('psychologist-not-heard');
    const witness: Taken = ['recordExplanation', { of: 'witness', psychologistPresent: false, text: 'I saw nothing.' }];
    expect(trying(after(registered, witness), refuse)).toBe('psychologist-not-heard');
    const heard: Taken = [
      'recordExplanation',
      { of: 'other', psychologistPresent: true, text: 'By the psychologist.' },
    ];
    expect(trying(after(registered, heard), refuse)).toBe('refused');
  });

  it('not while a child in danger was not answered, whose clock would end with it', () => {
    const refuse: Taken = ['refuseCase', { reasonCode: 'unfounded', reason: 'Nothing happened.' }];
    const urgent = after(arrived({ urgency: 'immediate' }), ...ways.registered, ways.open[0]);
    expect(trying(urgent, refuse)).toBe('danger-not-answered');
    const answered = after(urgent, ['respondToDanger', { measures: ['patrol-sent'], note: 'The child is at home.' }]);
    expect(trying(answered, refuse)).toBe('refused');
  });

  it('and who was falsely named is not found by it', () => {
    const marked = { ...explained, marks: ['account:x'] };
    expect(
      after(marked, ['refuseCase', { reasonCode: 'malicious', reason: 'Invented out of revenge.' }]).marks,
    ).toEqual([]);
    expect(after(marked, ['refuseCase', { reasonCode: 'no-offence', reason: 'No offence.' }]).marks).toEqual([
      'account:x',
    ]);
  });
});
