// Pages to look at: every kind of document and matrix of an example, made by `bsc` in a temporary folder.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The compiler: $BSC, else what was built last. */
function compiler() {
  const built = ['release', 'debug'].map((kind) => join(root, 'target', kind, 'bsc')).filter(existsSync)
  built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  const path = process.env.BSC ?? built[0]
  if (!path) throw new Error('bsc belum dibangun: cargo build -p bsc')
  return path
}

/** Makes the pages below a folder; gives their paths. */
export function make(folder, project) {
  const bsc = compiler()
  const run = (...words) =>
    execFileSync(bsc, [...words, '--project', project, '--lang', 'id'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const out = (name) => join(folder, name)
  run('doc', 'semua', '--format', 'html', '--out', out('semua'))
  run('doc', 'dialog', 'diklat', 'sk_nckp', '--confidential', '--format', 'html', '--out', out('rahasia'))
  mkdirSync(out('lain'))
  for (const unit of ['bpo', 'kemenlu']) {
    run('matrix', 'nckp', unit, '--confidential', '--format', 'html', '-o', out(`lain/matriks_nckp-${unit}.html`))
  }
  run('calendar', '--as-of', '2018-10-20', '-o', out('lain/kalender_semua-2018.html'))
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'))
  return files.sort().map(out)
}

/** Of each kind the shortest and the longest page. */
export function sample(paths) {
  const kinds = new Map()
  for (const path of paths) {
    const kind = path.replace(/.*\//, '').replace(/-.*/, '')
    kinds.set(kind, [...(kinds.get(kind) ?? []), path])
  }
  const size = (path) => statSync(path).size
  const ends = (all) => all.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1)).filter((_, at) => at === 0 || at === all.length - 1)
  return [...kinds.values()].flatMap(ends)
}
