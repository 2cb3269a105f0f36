import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessLine {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
}

/** The processes alive on this machine; one that has ended and waits for its parent counts as gone. */
export function processes(): ProcessLine[] {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').flatMap(fromProc);
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parentPid, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid && !state!.startsWith('Z')
      ? [{ pid: Number(pid), parentPid: Number(parentPid), command: command! }]
      : [];
  });
}

function fromProc(name: string): ProcessLine[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, parentPid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return [];
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid: Number(name), parentPid: Number(parentPid), command }];
  } catch {
    return []; // it ended while we looked
  }
}

/** The applications a demo has started, by name. */
export function appsOf(demoPid: number): Record<string, number> {
  const named = processes()
    .filter(({ parentPid }) => parentPid === demoPid)
    .map(({ pid, command }) => [/dist\/apps\/(\w+)\/src\/main\.js/.exec(command)?.[1] ?? '', pid] as const);
  return Object.fromEntries(named.filter(([name]) => name !== ''));
}
