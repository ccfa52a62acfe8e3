import type { Texts } from '#libs/problems';

/** Something in the wording of a question that the interviewer may want to look at again. */
export interface Hint {
  readonly code: HintCode;
  readonly says: Texts;
  /** The piece of the question that caught the eye. */
  readonly found: string;
}

interface Sign {
  readonly says: Texts;
  /** By language; a word's edge is written `<` and `>`, since `\b` does not know Cyrillic. */
  readonly looksLike: readonly string[];
}

const signs = {
  'asks-to-agree': {
    says: {
      en: 'The question asks the child to agree. Ask what happened instead.',
      ru: 'Вопрос подталкивает согласиться. Лучше спросить, что было.',
      kk: 'Сұрақ келісуге итермелейді. Одан да не болғанын сұраған дұрыс.',
    },
    looksLike: [
      String.raw`<(?:is|was|are|were|do|does|did|has|have|had|would|could|should)n[’']t (?:it|he|she|they|you|that)> *\?`,
      String.raw`,? *<right> *\?`,
      String.raw`<не так ли>|<правда же>|<правда ведь>|<ведь так>`,
      String.raw`, *(?:да|верно|правда|так) *\?`,
      String.raw`<(?:солай емес пе|солай ғой|рас қой|дұрыс қой|солай ма|рас па|иә ме) *\?`,
    ],
  },
  'asks-whether-obeyed': {
    says: {
      en: 'It asks whether the child obeyed. Rather: “What did he write to you? What did you answer?”',
      ru: 'Спрашивается, послушался ли ребёнок. Лучше: «Что он тебе написал? Что ты ответил(а)?»',
      kk: 'Баланың тыңдаған-тыңдамағаны сұралып тұр. Дұрысы: «Ол саған не жазды? Сен не деп жауап бердің?»',
    },
    looksLike: [
      String.raw`<did you (?:do|send|give|show) (?:it|what|everything|all)`,
      String.raw`<(?:сделала?|выполнила?|послушала?с[ья]|отправила?)> (?:ли )?(?:ты )?(?:вс[её],? *|то,? *)?(?:что|его|е[её]|как)>`,
      String.raw`<айтқан(?:ын|дарын|ды)?> *(?:бәрін )?(?:істеді|орындады|жаса(?:ды|п)|жібер)`,
    ],
  },
  blames: {
    says: {
      en: 'The child may hear blame in it. Ask about the event, not about the child’s fault.',
      ru: 'Ребёнок может услышать упрёк. Спрашивайте о событии, а не о его вине.',
      kk: 'Бала мұны кінәлау деп қабылдауы мүмкін. Кінәсін емес, оқиғаны сұраңыз.',
    },
    looksLike: [
      String.raw`<why (?:didn[’']t|did) you`,
      String.raw`<why (?:have|had)n[’']t you`,
      String.raw`<(?:почему|зачем) (?:же )?ты>`,
      String.raw`<(?:неге|не үшін|неліктен) (?:сен )?.*(?:мадың|медің|падың|педің|бадың|бедің|дың|дің|тың|тің) *\?`,
      String.raw`<сама? виноват|<your (?:own )?fault>|<өзің кінәлі`,
    ],
  },
  presses: {
    says: {
      en: 'It presses the child. The child may say “I do not know” or “I do not want to talk about it”.',
      ru: 'Вопрос давит. Ребёнок вправе сказать «не знаю» или «не хочу об этом говорить».',
      kk: 'Сұрақ қысым көрсетеді. Бала «білмеймін» немесе «бұл туралы айтқым келмейді» деуге құқылы.',
    },
    looksLike: [
      String.raw`<you (?:must|have to) (?:tell|remember|answer)|<tell (?:me|us) the truth>|<try harder>`,
      String.raw`<ты (?:должен|должна|обязан|обязана)>|<признай(?:ся|тесь)?>|<(?:скажи|говори) правду>|<вспомни же>|<не ври>`,
      String.raw`<шын(?:дықты|ыңды)? айт|<мойында>|<айтуың керек>|<еске түсіруің керек>|<өтірік айтпа>`,
    ],
  },
  'says-it-is-known': {
    says: {
      en: 'It tells the child what others said or what is known already. The child should tell it first.',
      ru: 'Ребёнку сообщается, что сказали другие или что уже известно. Пусть сначала расскажет он.',
      kk: 'Балаға басқалардың айтқаны немесе бұрыннан белгілі жайт айтылып тұр. Алдымен баланың өзі айтсын.',
    },
    looksLike: [
      String.raw`<(?:we|i) (?:already )?know (?:that|what|everything)|<everybody knows|<(?:other|another) (?:children|child|girls?|boys?) (?:said|told)|<your (?:mother|father|teacher) (?:said|told)`,
      String.raw`<(?:мы|я) (?:уже |и так )?(?:знаем|знаю)>|<все знают>|<(?:другие|другой) (?:дети|реб[её]нок)|<(?:мама|папа|учительница|учитель) (?:сказала?|рассказала?)>`,
      String.raw`<біз (?:бәрін )?білеміз>|<бәрі біледі>|<басқа балалар>|<(?:анаң|әкең|мұғалімің?) айтты>`,
    ],
  },
  'asks-to-imagine': {
    says: {
      en: 'It asks the child to imagine or to guess. Ask only what the child saw, heard, wrote or felt.',
      ru: 'Ребёнка просят представить или угадать. Спрашивайте только о том, что он видел, слышал, писал, чувствовал.',
      kk: 'Баладан елестету немесе болжау сұралып тұр. Тек көргенін, естігенін, жазғанын, сезгенін сұраңыз.',
    },
    looksLike: [
      String.raw`<(?:imagine|pretend|guess)>|<what do you think (?:he|she|they) (?:wanted|meant)`,
      String.raw`<(?:представь|угадай|предположи)>|<как ты думаешь, (?:чего|что|зачем) (?:он|она)>`,
      String.raw`<елестет(?:ші|іп)?>|<болжап көр|<қалай ойлайсың, ол>`,
    ],
  },
  doubts: {
    says: {
      en: 'The child may hear that they are not believed. Ask once, in other words, only if it was not understood.',
      ru: 'Ребёнок может решить, что ему не верят. Переспрашивайте только если не поняли, и другими словами.',
      kk: 'Бала өзіне сенбейді деп ойлауы мүмкін. Түсінбесеңіз ғана, басқа сөзбен қайта сұраңыз.',
    },
    looksLike: [
      String.raw`<are you (?:really )?sure>|<did (?:that|it) really happen`,
      String.raw`<(?:разве|неужели)>|<ты (?:точно )?уверена?>|<точно так было>`,
      String.raw`<сенімдісің бе>|<шынымен(?: де)? (?:солай|болды)|<анық па>`,
    ],
  },
  'promises-or-praises': {
    says: {
      en: 'It promises something or praises the content of an answer. Thank for the effort only.',
      ru: 'Обещание или похвала за содержание ответа. Благодарите только за старание.',
      kk: 'Уәде беру немесе жауаптың мазмұны үшін мақтау. Тек талпынысы үшін алғыс айтыңыз.',
    },
    looksLike: [
      String.raw`<if you tell (?:me|us)>|<good (?:girl|boy)>|<then you (?:can|may) go`,
      String.raw`<если (?:ты )?расскажешь>|<(?:молодец|умница)>|<тогда пойдёшь`,
      String.raw`<айтсаң,? |<айтып берсең>|<жарайсың>`,
    ],
  },
  'judges-the-other': {
    says: {
      en: 'It judges the other person. The child may be attached to them; name them as the child does.',
      ru: 'Другой человек получает оценку. Ребёнок может быть к нему привязан; называйте его так, как называет ребёнок.',
      kk: 'Басқа адамға баға берілген. Бала оған бауыр басып қалуы мүмкін; оны бала қалай атаса, солай атаңыз.',
    },
    looksLike: [
      String.raw`<(?:bad|evil|dangerous) (?:man|person|guy)>|<(?:criminal|offender|abuser|pervert)>`,
      String.raw`<(?:плохой|опасный) (?:человек|дядя|мужчина)>|<(?:преступник|злодей|насильник|мошенник|извращенец)\p{L}*`,
      String.raw`<(?:жаман|қауіпті) (?:адам|кісі)>|<(?:қылмыскер|зорлықшы|алаяқ)\p{L}*`,
    ],
  },
  'several-at-once': {
    says: {
      en: 'Several questions at once. Ask one and wait.',
      ru: 'Несколько вопросов сразу. Задайте один и подождите.',
      kk: 'Бірден бірнеше сұрақ. Бір сұрақ қойып, күтіңіз.',
    },
    looksLike: [String.raw`\?[^?]+\?`],
  },
} as const satisfies Record<string, Sign>;

export type HintCode = keyof typeof signs;
export const hintCodes = Object.keys(signs) as [HintCode, ...HintCode[]];

const compiled = Object.entries(signs).map(([code, { says, looksLike }]) => ({
  code: code as HintCode,
  says,
  patterns: looksLike.map((text) => new RegExp(edged(text), 'iu')),
}));

function edged(pattern: string): string {
  return pattern
    .replaceAll(/<(?=\(\?|\p{L})/gu, String.raw`(?<![\p{L}\p{N}])`)
    .replaceAll(/>/g, String.raw`(?![\p{L}\p{N}])`);
}

/** A question longer than this is not searched to its end. */
const longest = 2_000;

/**
 * What in a question may lead, press or blame: in Kazakh, Russian and English at once, since children mix them. It is a hint to the one who
 * asks. Whether a question is leading, people decide; nothing found does not mean that it is neutral.
 */
export function hintsIn(question: string): Hint[] {
  const text = question.slice(0, longest);
  return compiled.flatMap(({ code, says, patterns }) => {
    const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find((piece) => piece !== undefined);
    return found === undefined ? [] : [{ code, says, found: found.trim() }];
  });
}
