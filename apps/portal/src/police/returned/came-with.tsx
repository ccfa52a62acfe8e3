import { Text } from '@mantine/core';
import type { Investigation } from '../../api/police.js';
import { TextLink } from '../../shell/links.js';
import { useSay, useSayFirst } from '../../texts/spoken.js';

interface CameWithTerms {
  readonly record: Investigation;
  /** The request or the examination. */
  readonly about: string;
}

/** What the register has of an answer: files, which are opened among the evidence, and what came as words alone. */
export function CameWith({ record, about }: CameWithTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { evidence = [], awaitedFiles = [] } = record;
  const items = evidence.filter((each) => each.about === about);
  const files = awaitedFiles.filter((each) => each.about === about);
  const refused = files.filter(({ refusedFor }) => refusedFor !== undefined).length;
  if (items.length + files.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {say('returned.cameWith')}
      </Text>
      <ul className="plain">
        {items.map(({ id, exhibit, kind, fileId }) => (
          <li key={id}>
            {fileId === undefined ? (
              say('returned.asWords', { exhibit, kind: first([`value.${kind}`], kind) })
            ) : (
              <TextLink
                underline="always"
                to="/police/cases/$id"
                params={{ id: record.id }}
                search={{ tab: 'evidence', file: fileId }}
              >
                {say('returned.file', { exhibit, kind: first([`value.${kind}`], kind) })}
              </TextLink>
            )}
          </li>
        ))}
        {files.length > refused && <li>{say('returned.onTheWay', { count: files.length - refused })}</li>}
        {refused > 0 && <li>{say('returned.notTaken', { count: refused })}</li>}
      </ul>
    </div>
  );
}
