import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { repository } from './planted-tree.js';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

describe('Dockerfile', () => {
  const text = read('Dockerfile');

  test('has no finding of the linter', () => {
    expect(
      validate(text, {
        instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
        emptyContinuationLine: ValidationSeverity.ERROR,
      }),
    ).toEqual([]);
  });

  test('would be refused with an unknown instruction', () => {
    expect(validate('FROM node:20\nRUNN true\n')).toHaveLength(1);
  });

  test('pins the version of Node.js, leaves root, checks health, and lets node get the signals', () => {
    expect(text).toMatch(/^ARG NODE_IMAGE=node:20\.\d+\.\d+-bookworm-slim$/m);
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/exec node/);
  });

  test('is read by the engine itself: a line of syntax would have a registry asked for a reader of it', () => {
    expect(text).not.toMatch(/^#\s*syntax=/im);
  });

  test('copies only what .dockerignore lets through', () => {
    const ignored = read('.dockerignore').split('\n');
    const sources = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '));
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((path) => !ignored.includes(`!${path}`) || !existsSync(join(repository, path)))).toEqual([]);
  });
});
