import { offences } from '#libs/legal-basis';
import { isOpenExamination, isOpenRequest } from '../completion.rules.js';
import type { Investigation } from '../investigation.js';
import { each, met, notApplicable, unless, type Found } from './check.js';
import { holdsCorrespondence } from './evidence.checks.js';

export function psycholinguistic({ evidence, examinations, conversations }: Investigation): Found {
  const isThere =
    conversations.some(({ reliedOn }) => reliedOn) ||
    evidence.some((item) => item.reliedOn && item.excluded === undefined && holdsCorrespondence(item));
  if (!isThere) return notApplicable('There is no correspondence', 'Переписки нет', 'Хат алмасу жоқ');
  const isAppointed = examinations.some(
    ({ kind, status }) => kind === 'psycholinguistic' && status !== 'withdrawn' && status !== 'declined',
  );
  return isAppointed ? met : unless([{ what: 'psycholinguistic-examination' }]);
}

export function conclusions({ examinations }: Investigation): Found {
  if (examinations.length === 0)
    return notApplicable('No examination was appointed', 'Экспертизы не назначались', 'Сараптама тағайындалмаған');
  return unless(each('conclusion', examinations.filter(isOpenExamination)));
}

export function qualification({ articles, openedCaseAt }: Investigation): Found {
  if (openedCaseAt === undefined)
    return notApplicable('The case is not opened yet', 'Дело ещё не возбуждено', 'Іс әлі қозғалмаған');
  // A case is opened without 122, 123 and 124 only with a reason (`qualification-not-considered`).
  return articles.some((article) => offences[article].inForce) ? met : unless([{ what: 'article' }]);
}

export function otherAccounts({ actions, joinedTo }: Investigation): Found {
  if (joinedTo !== null)
    return notApplicable(
      'The suspect is investigated in the case to which this one was joined',
      'Подозреваемый расследуется в деле, к которому присоединено это дело',
      'Күдікті осы іс біріктірілген істе тергеледі',
    );
  return actions.some(({ action }) => action === 'other-accounts-search')
    ? met
    : unless([{ what: 'other-accounts-search' }]);
}

export function identityProtected({ dataRequests, examinations }: Investigation): Found {
  const naming = [...dataRequests, ...examinations].filter(
    ({ status, namesChild }) => namesChild === true && status !== 'withdrawn',
  );
  return unless(each('names-the-child', naming));
}

export function requestsDocumented({ dataRequests }: Investigation): Found {
  return unless(each('answer', dataRequests.filter(isOpenRequest)));
}
