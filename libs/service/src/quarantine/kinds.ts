import type { Texts } from '#libs/problems';

interface Kind {
  /** What is the matter. */
  readonly why: Texts;
  /** What helps. */
  readonly helps: Texts;
}

const says = (en: string, ru: string, kk: string): Texts => ({ en, ru, kk });

/** What can be the matter with an event that was set aside. */
export const kinds = {
  signature: {
    why: says(
      'The signature is not the sender’s. Either this service does not know the key yet, or somebody else wrote the event.',
      'Подпись не принадлежит отправителю. Либо эта служба ещё не знает ключа, либо событие составил кто-то другой.',
      'Қолтаңба жіберушінікі емес. Не бұл қызмет кілтті әлі білмейді, не оқиғаны басқа біреу жасаған.',
    ),
    helps: says(
      'If the sender has exchanged its keys: restart this service, then apply again. Otherwise close it, and tell whoever answers for security. The sender’s own event comes by itself.',
      'Если отправитель сменил ключи, перезапустите эту службу и примените событие снова. Иначе закройте его и сообщите ответственному за безопасность. Подлинное событие отправителя придёт само.',
      'Жіберуші кілттерін ауыстырған болса, осы қызметті қайта іске қосып, оқиғаны қайта қолданыңыз. Әйтпесе оны жауып, қауіпсіздікке жауапты адамға хабарлаңыз. Жіберушінің төл оқиғасы өзі келеді.',
    ),
  },
  unreadable: {
    why: says(
      'The envelope cannot be read: it is damaged, or no event of ours.',
      'Конверт события не читается: он повреждён или это не наше событие.',
      'Оқиғаның конверті оқылмайды: ол бүлінген немесе біздің оқиғамыз емес.',
    ),
    helps: says(
      'The sender tells it again by itself. Once that has come, close this one.',
      'Отправитель сам сообщит его ещё раз. Когда оно придёт, закройте это событие.',
      'Жіберуші оны өзі қайта хабарлайды. Ол келген соң, мұны жабыңыз.',
    ),
  },
  misaddressed: {
    why: says(
      'It is signed, but addressed to another agency or sent under another name than its own.',
      'Событие подписано, но адресовано другому органу или отправлено не под своим именем.',
      'Оқиғаға қол қойылған, бірақ басқа органға арналған немесе өз атымен жіберілмеген.',
    ),
    helps: says(
      'A fault at the sender, or a copied message. Report its id to the sender’s administrator, then close it.',
      'Ошибка на стороне отправителя или скопированное сообщение. Сообщите его номер администратору отправителя и закройте событие.',
      'Жіберуші жақтағы қате немесе көшірілген хабар. Нөмірін жіберушінің әкімшісіне хабарлап, оқиғаны жабыңыз.',
    ),
  },
  schema: {
    why: says(
      'This service does not know such an event: it is older than its sender, or the sender told it wrongly.',
      'Эта служба не знает такого события: её версия старше версии отправителя, или отправитель сообщил его неверно.',
      'Бұл қызмет мұндай оқиғаны білмейді: оның нұсқасы жіберушінікінен ескі немесе жіберуші оны қате хабарлаған.',
    ),
    helps: says(
      'Upgrade this service, then apply again. If it is up to date, the sender has to be mended: then it tells the event again, and the good copy is applied in this place.',
      'Обновите эту службу и примените событие снова. Если она уже обновлена, исправить нужно отправителя: он сообщит событие ещё раз, и исправная копия будет применена на этом месте.',
      'Осы қызметті жаңартып, оқиғаны қайта қолданыңыз. Ол жаңартылған болса, жіберушіні түзету керек: ол оқиғаны қайта хабарлайды да, дұрыс көшірмесі осы орында қолданылады.',
    ),
  },
  seal: {
    why: says(
      'The sealed part cannot be opened: it was sealed with a key that this service does not have, or is damaged.',
      'Запечатанную часть не удалось открыть: она запечатана ключом, которого у этой службы нет, или повреждена.',
      'Мөрленген бөлікті ашу мүмкін болмады: ол осы қызметте жоқ кілтпен мөрленген немесе бүлінген.',
    ),
    helps: says(
      'Look whether this service has all generations of its keys; restart it, then apply again. Nobody can seal it anew but its sender, with a new event.',
      'Проверьте, есть ли у этой службы все поколения ключей; перезапустите её и примените событие снова. Запечатать его заново может только отправитель, новым событием.',
      'Осы қызметте кілттердің барлық буыны бар-жоғын тексеріңіз; қайта іске қосып, оқиғаны қайта қолданыңыз. Оны тек жіберуші жаңа оқиғамен қайта мөрлей алады.',
    ),
  },
  rule: {
    why: says(
      'A rule refused it: in the state in which the record is here, this may not follow.',
      'Событие отклонено правилом: в том состоянии, в котором запись находится здесь, оно последовать не может.',
      'Оқиғаны ереже қабылдамады: жазба осындағы күйінде тұрғанда ол орындала алмайды.',
    ),
    helps: says(
      'Where a step was forgotten here, let it be taken, then apply again. Where the sender was wrong, it has to correct that by a step of its own; report both to whoever answers for the case here, by number and chain.',
      'Если здесь пропущен шаг, пусть его выполнят, затем примените событие снова. Если ошибся отправитель, он исправляет это собственным шагом; сообщите номер и цепочку тому, кто здесь отвечает за дело.',
      'Мұнда қадам өткізіп алынған болса, ол орындалсын, содан кейін оқиғаны қайта қолданыңыз. Жіберуші қателескен болса, ол мұны өз қадамымен түзетеді; нөмірі мен тізбегін осында іске жауапты адамға хабарлаңыз.',
    ),
  },
  fault: {
    why: says(
      'Something failed in this service while it was applied.',
      'При применении события в этой службе произошла ошибка.',
      'Оқиғаны қолдану кезінде осы қызметте қате болды.',
    ),
    helps: says(
      'Apply it again. If it fails again, report id and reason to whoever develops the service; after the upgrade apply it again. Do not delete it.',
      'Примените событие снова. Если не получится, сообщите номер и причину разработчикам службы; после обновления примените его снова. Не удаляйте его.',
      'Оқиғаны қайта қолданыңыз. Тағы да болмаса, нөмірі мен себебін қызметті әзірлеушілерге хабарлаңыз; жаңартылған соң қайта қолданыңыз. Оны жоймаңыз.',
    ),
  },
} as const satisfies Record<string, Kind>;
export type KindOfReason = keyof typeof kinds;
export const kindsOfReason = Object.keys(kinds) as KindOfReason[];

const byReason: Readonly<Record<string, KindOfReason>> = {
  'bad-signature': 'signature',
  'not-readable': 'unreadable',
  'wrong-subject': 'misaddressed',
  'unknown-type': 'schema',
  'shape-invalid': 'schema',
  'seal-broken': 'seal',
};

/** Under which kind a reason falls, as the inbox writes it. */
export const kindOf = (reason: string): KindOfReason =>
  byReason[reason] ?? (/^Problem\/(?:rule-unmet|wrong-state)/.test(reason) ? 'rule' : 'fault');
