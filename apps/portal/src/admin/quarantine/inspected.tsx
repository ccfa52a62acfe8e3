import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operation, type InspectedEvent } from '../../api/operation.js';
import { Fetched } from '../../parts/fetched.js';
import { Pairs } from '../../parts/pairs.js';
import { useLanguage, useSay, useTexts, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

/** A quarantined event as far as it can be shown without its content, and what helps. */
export function Inspected({ agency, id }: { readonly agency: string; readonly id: string }) {
  // A key of its own: what has left the list is not fetched again with it.
  const page = useQuery({ queryKey: ['quarantined', agency, id], queryFn: () => operation.inspect(agency, id) });
  return <Fetched page={page}>{(of) => <Envelope of={of} />}</Fetched>;
}

function Envelope({ of }: { readonly of: InspectedEvent }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const { attributes, signature, chainId, number } = of;
  const at = (moment: string | null): string => (moment === null ? '' : momentOf(moment, language));
  const sender = say(`admin.agency.${of.sender}` as MessageId);
  return (
    <Stack gap="xs">
      <Text>{texts(of.why)}</Text>
      <Text fw={600}>{texts(of.helps)}</Text>
      {chainId !== null && number !== null && (
        <Text>{say('admin.quarantine.askSender', { sender, chain: chainId, number })}</Text>
      )}
      <Pairs
        of={[
          [say('admin.envelope.sender'), sender],
          [say('admin.envelope.id'), attributes.id ?? say('admin.envelope.none')],
          [say('admin.envelope.type'), attributes.type ?? say('admin.envelope.none')],
          [say('admin.envelope.time'), attributes.time === null ? say('admin.envelope.none') : at(attributes.time)],
          [say('admin.envelope.source'), attributes.source ?? say('admin.envelope.none')],
          [say('admin.envelope.schema'), attributes.dataschema ?? ''],
          [say('admin.envelope.chain'), chainId ?? say('admin.envelope.noPlace')],
          [say('admin.envelope.size'), say('admin.envelope.bytes', { count: of.size })],
          [say('admin.envelope.sha256'), <code key="sha256">{of.sha256}</code>],
          [say('admin.envelope.signature'), say(signature.holds ? 'admin.envelope.holds' : 'admin.envelope.fails')],
          [say('admin.envelope.key'), signature.key ?? say('admin.envelope.none')],
          [say('admin.envelope.tries'), of.tries],
          [say('admin.envelope.tried'), at(of.triedAt)],
          [say('admin.envelope.behind'), of.behind],
        ]}
      />
    </Stack>
  );
}
