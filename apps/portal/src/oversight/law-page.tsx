import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oversight, type LawDecision } from '../api/oversight.js';
import { RecordList } from '../parts/record-list.js';
import { slowly } from '../shell/changes/slowly.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** What agencies decided about days, time limits and citations: where the law is applied otherwise than the register has it, and who lacks the same. */
export function LawPage() {
  const say = useSay();
  const { language } = useLanguage();
  const page = useQuery({
    queryKey: ['oversight', 'law', language],
    queryFn: async () => {
      const { items } = await oversight.lawDecisions();
      return { items: items.map((each) => ({ ...each, due: null })), next: null };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('agencyLaw.title')}
      page={page}
      label={say('agencyLaw.text')}
      empty={say('agencyLaw.none')}
      row={(each) => <Decided of={each} />}
      further={() => null}
    />
  );
}

function Decided({ of }: { readonly of: LawDecision }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const agencyOf = (agency: string): string => first([`agency.${agency}`], agency);
  const effect = (moved: number | null): string =>
    moved === null ? say('agencyLaw.uncounted') : say('agencyLaw.moved', { count: moved });
  const said = [
    say('agencyLaw.because', { basis: of.basis, reason: of.reason }),
    `${say('agencyLaw.by', { role: say('agencyLaw.administrator'), at: momentOf(of.decidedAt, language) })} · ${effect(of.moved)}`,
    ...(of.withdrawn === null
      ? []
      : [
          `${say('agencyLaw.withdrawn', { at: momentOf(of.withdrawn.at, language), reason: of.withdrawn.reason })} · ${effect(of.withdrawn.moved)}`,
        ]),
    ...(of.lackedBy.length === 0 ? [] : [say('agencyLaw.lacked', { agencies: of.lackedBy.map(agencyOf).join(', ') })]),
  ];
  return (
    <div className="row">
      <span className="grows">
        <Text component="span" fw={600}>
          {of.what}
        </Text>
        {said.map((each) => (
          <Text key={each} component="span" display="block" size="sm">
            {each}
          </Text>
        ))}
      </span>
      <Text component="span" size="sm" c="dimmed">
        {agencyOf(of.agency)}
      </Text>
    </div>
  );
}
