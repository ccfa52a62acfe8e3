import type { Desk } from '#libs/casework';
import type { Platform } from '#libs/contracts';
import { entryOf, issuerOf, type Gatherer } from '#libs/documents';
import { cite, provisions, type ProvisionCode } from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import type { Staff, Unit, Units } from '#libs/service';
import type { DataRequest, DataRequestConfidential } from '../procedure/data-request.js';
import type { PlatformProfiles } from './platform-profiles.js';

/** Letters that this agency writes. */
export const letterKinds = ['preservation-letter', 'data-request'] as const;

const otherLetter: Texts = {
  en: 'A preservation letter asks for preservation, a data request for everything else',
  ru: 'О сохранении данных пишут запрос о сохранении, обо всём ином — запрос данных',
  kk: 'Деректерді сақтау туралы сақтау сұрау салуы, өзгесі туралы деректерге сұрау салу жазылады',
};

type HeadParts = Pick<LetterParts, 'profiles' | 'staff'>;

/** From whom, signed by whom, to whom. */
export const headOf = ({ profiles, staff }: HeadParts, unit: Unit, officer: string, platform: Platform) => ({
  issuer: issuerOf(unit, unit.region),
  officer: { name: staff.find(officer)?.name ?? officer, position: 'liaison-officer' as const },
  platform: { code: platform, name: profiles.nameOf(platform) },
});

interface LetterParts {
  readonly desk: Desk<DataRequest>;
  readonly profiles: PlatformProfiles;
  readonly staff: Staff;
  readonly units: Units;
}

/** Writes the letter to a platform or an operator: accounts, the legal basis and what is asked. This agency knows no child. */
export function letterWriter({ desk, profiles, staff, units }: LetterParts): Gatherer<DataRequest> {
  return async (tx, { id }, { kind }) => {
    const found = await desk.table.find(tx.manager, id);
    const confidential = await desk.table.open<DataRequestConfidential>(id, found?.sealed ?? null);
    const unit = found?.record.unitId == null ? undefined : units.find(found.record.unitId);
    if (found === undefined || confidential === undefined || unit === undefined) throw new Problem('not-found');
    const { record } = found;
    const { caseReference, investigator, accounts, period, asked } = confidential;
    const letter = {
      ...headOf({ profiles, staff }, unit, tx.actor.subject, record.platform),
      ...{ caseReference, investigator, asked },
      accounts: accounts.map(({ platform, handle, displayName, url }) => ({
        ...{ platform, handle },
        ...(displayName === undefined ? {} : { displayName }),
        ...(url === undefined ? {} : { url }),
      })),
      period: {
        ...(period.from === undefined ? {} : { from: period.from }),
        ...(period.to === undefined ? {} : { to: period.to }),
      },
      legalBasis: cite((record.route ?? record.routes[0])?.legalBasis ?? 'manual-digital-evidence'),
      orderedUnder: cite(provisionOf(record.orderedUnder)),
    };
    if (kind === 'preservation-letter' && record.kind === 'preservation') return entryOf(kind, letter);
    if (kind === 'data-request' && record.kind !== 'preservation')
      return entryOf(kind, {
        ...{ ...letter, kind: record.kind },
        ...(record.expectedBy === undefined ? {} : { answerBy: record.expectedBy }),
      });
    throw new Problem('rule-unmet', { rule: 'other-letter', says: otherLetter });
  };
}

const provisionOf = (code: string): ProvisionCode =>
  Object.hasOwn(provisions, code) ? (code as ProvisionCode) : 'internal-procedure';
