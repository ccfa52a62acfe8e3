import { spawn, type ChildProcess } from 'node:child_process';

/**
 * A small shell that outlives us: it holds the other end of a pipe, and when that closes without a word, because this
 * process was killed, it ends the processes named to it. It runs in a session of its own, out of reach of Ctrl-C.
 */
const script = `
will=""
while read -r word pid signal; do
  case $word in
    add) will="$will $pid:$signal" ;;
    remove) rest=""; for entry in $will; do case $entry in "$pid":*) ;; *) rest="$rest $entry" ;; esac; done; will=$rest ;;
    done) exit 0 ;;
  esac
done
for entry in $will; do kill -s "\${entry#*:}" "\${entry%:*}" 2>/dev/null; done
turn=0
while [ $turn -lt 50 ]; do
  left=""
  for entry in $will; do kill -0 "\${entry%:*}" 2>/dev/null && left="$left $entry"; done
  [ -z "$left" ] && exit 0
  sleep 0.2; turn=$((turn + 1))
done
for entry in $left; do kill -s KILL "\${entry%:*}" 2>/dev/null; done
`;

let shell: ChildProcess | undefined;

function tell(line: string): void {
  if (shell === undefined) {
    shell = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    shell.on('error', () => undefined);
    shell.stdin?.on('error', () => undefined);
    shell.unref();
    (shell.stdin as unknown as { unref?: () => void }).unref?.();
  }
  shell.stdin?.write(`${line}\n`);
}

/** What shall end with this process, even if it is killed and can do nothing any more. */
export const lastWill = {
  add(pid: number, signal: 'INT' | 'TERM' | 'KILL'): void {
    tell(`add ${String(pid)} ${signal}`);
  },
  remove(pid: number): void {
    tell(`remove ${String(pid)}`);
  },
};
