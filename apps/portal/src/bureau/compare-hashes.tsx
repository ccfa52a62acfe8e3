import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refusal } from '../api/call.js';
import { examinations, type Whole } from '../api/bureau.js';
import { sha256Of } from '../parts/sending/send-file.js';
import { ChooseFiles } from '../parts/sending/choose-files.js';
import { Failed } from '../shell/failed.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { useSay, useTexts } from '../texts/spoken.js';

/** The expert states the hash of every material as received; where one differs, the order goes back, and the page says so before. */
export function CompareHashes({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const texts = useTexts();
  const queries = useQueryClient();
  const { record, next, blocked } = whole;
  const [stated, state] = useHeld<Readonly<Record<number, string>>>(`hashes ${record.id}`, {});
  const key = useRef(crypto.randomUUID());
  const uncompared = record.materials.flatMap(({ sha256, compared }, material) =>
    compared === undefined ? [{ material, sha256 }] : [],
  );
  const step = next.find((each) => each.step === 'begin' || each.step === 'compareHashes');
  const hashOf = (material: number): string => (stated[material] ?? '').trim().toLowerCase();
  const compare = useMutation({
    mutationFn: () =>
      examinations.take(
        record.id,
        step?.step === 'begin' ? 'begin' : 'compareHashes',
        { hashes: uncompared.map(({ material }) => ({ material, sha256: hashOf(material) })) },
        { version: record.version, key: key.current },
      ),
    onSuccess: async () => {
      state({});
      await queries.invalidateQueries();
    },
    onError: async (error) => {
      if (!(error instanceof Refusal)) return;
      key.current = crypto.randomUUID();
      await queries.invalidateQueries({ queryKey: ['examination', record.id] });
    },
  });
  useUnsent(Object.values(stated).some((hash) => hash !== ''));
  const put = (material: number, hash: string): void => {
    key.current = crypto.randomUUID();
    state((before) => ({ ...before, [material]: hash }));
  };
  const why = blocked.find((each) => each.step === 'begin' && each.code !== 'wrong-state');
  if (step === undefined) return why === undefined ? null : <Text>{texts(why.why)}</Text>;
  if (step.step === 'compareHashes' && uncompared.length === 0) return null;
  const whole64 = uncompared.every(({ material }) => /^[0-9a-f]{64}$/.test(hashOf(material)));
  const differs = whole64 && uncompared.some(({ material, sha256 }) => hashOf(material) !== sha256.toLowerCase());
  return (
    <Stack gap="sm" className="actions">
      <Text>{say(uncompared.length === 0 ? 'bureau.compare.nothing' : 'bureau.compare.text')}</Text>
      {uncompared.map(({ material }) => (
        <Stack key={material} gap={4}>
          <TextInput
            label={say('bureau.compare.hash', { number: material + 1 })}
            value={stated[material] ?? ''}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => {
              put(material, event.currentTarget.value);
            }}
          />
          <ChooseFiles
            label={say('bureau.compare.file', { number: material + 1 })}
            onChoose={([file]) => {
              if (file !== undefined)
                void sha256Of(file).then((hash) => {
                  put(material, hash);
                });
            }}
          />
        </Stack>
      ))}
      {differs && (
        <Text role="alert" c="var(--mantine-color-error)">
          {say('bureau.compare.differs')}
        </Text>
      )}
      <Button
        w="fit-content"
        disabled={!whole64}
        loading={compare.isPending}
        onClick={() => {
          compare.mutate();
        }}
      >
        {texts(step.says)}
      </Button>
      {compare.error !== null && <Failed error={compare.error} />}
    </Stack>
  );
}
