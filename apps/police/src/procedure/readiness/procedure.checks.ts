import { offences } from '#libs/legal-basis';
import { isOpenExamination, isOpenRequest } from '../completion.rules.js';
import type { Investigation } from '../investigation.js';
import { hasCorrespondence, stands } from '../psycholinguistic-term.js';
import { each, met, notApplicable, unless, type Found } from './check.js';

/** Appointed where there is correspondence, and in time: by the day on which the register's clock for it ran out (`order-psycholinguistic`). */
export function psycholinguistic(investigation: Investigation): Found {
  const { examinations } = investigation;
  if (!hasCorrespondence(investigation))
    return notApplicable('There is no correspondence', 'Переписки нет', 'Хат алмасу жоқ');
  const appointed = examinations.filter(stands);
  if (appointed.length === 0) return unless([{ what: 'psycholinguistic-examination' }]);
  return appointed.some(({ orderedAt, orderBy }) => orderBy === undefined || orderedAt <= orderBy)
    ? met
    : unless(each('appointed-in-time', appointed));
}

export function conclusions({ examinations }: Investigation): Found {
  if (examinations.length === 0)
    return notApplicable('No examination was appointed', 'Экспертизы не назначались', 'Сараптама тағайындалмаған');
  return unless(each('conclusion', examinations.filter(isOpenExamination)));
}

/** What was recorded decides: one of 122, 123 and 124, an article that raises no doubt, or the reason for choosing only one that does. */
export function qualification({ articles, articlesReasonedAt, openedCaseAt }: Investigation): Found {
  if (openedCaseAt === undefined)
    return notApplicable(
      'The case is not opened yet',
      'Досудебное расследование ещё не начато',
      'Сотқа дейінгі тергеп-тексеру әлі басталмаған',
    );
  const inForce = articles.filter((article) => offences[article].inForce);
  if (inForce.length === 0) return unless([{ what: 'article' }]);
  const isConsidered =
    inForce.some((article) => offences[article].readiness === 'consider') ||
    !inForce.some((article) => offences[article].readiness === 'ask-why') ||
    articlesReasonedAt !== undefined;
  return isConsidered ? met : unless([{ what: 'reason-for-article' }]);
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
