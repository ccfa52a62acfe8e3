/** Git's commit-msg hook: the first line is `type(scope): subject`, at most 100 characters, without a full stop. */
import { readFileSync } from 'node:fs';

const types = ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'build', 'ci', 'chore', 'revert'];
const form = new RegExp(`^(${types.join('|')})\\([a-z0-9-]+(, ?[a-z0-9-]+)*\\)!?: \\S.*[^.\\s]$`);
const ofGit = /^(Merge |Revert "|fixup! |squash! )/;

const [subject = ''] = readFileSync(process.argv[2], 'utf8').split('\n');
const findings = [
  ...(form.test(subject) ? [] : [`is not "type(scope): subject" with a type of ${types.join(', ')}`]),
  ...(subject.length > 100 ? [`has ${subject.length} characters, more than 100`] : []),
];
if (!ofGit.test(subject) && findings.length > 0) {
  console.error(`commit subject "${subject}"\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exitCode = 1;
}
