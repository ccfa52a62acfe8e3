import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** The settings of a service are missing or wrong. Names the settings, never their values. */
export class SettingsRefused extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`settings refused:\n${findings.map((finding) => `  - ${finding}`).join('\n')}`);
    this.name = 'SettingsRefused';
  }
}

/**
 * Reads a service's settings from the environment. A variable `X_FILE` gives the value of `X` from a file
 * (so that a secret need not stand in the environment) where the schema knows `X` and not `X_FILE`.
 *
 * @throws SettingsRefused with one line for each setting that is missing or wrong
 */
export function readSettings<S extends z.ZodObject>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const known = Object.keys(schema.shape);
  const values: Record<string, string> = {};
  for (const name of known) {
    const direct = environment[name];
    const file = environment[`${name}_FILE`];
    if (direct !== undefined && direct !== '') values[name] = direct;
    else if (file !== undefined && !known.includes(`${name}_FILE`)) values[name] = readFileSync(file, 'utf8').trim();
  }
  const result = schema.safeParse(values);
  if (!result.success)
    throw new SettingsRefused(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  return result.data;
}
