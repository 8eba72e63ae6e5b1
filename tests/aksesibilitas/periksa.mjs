// Opens pages made by `bsc` in a browser: axe-core in light, dark and on a narrow screen, then the printer. See README.md.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { make, sample } from './berkas.mjs'
import { print } from './cetak.mjs'

const { values: options } = parseArgs({
  options: {
    semua: { type: 'boolean', default: false },
    jenis: { type: 'string' },
    proyek: { type: 'string', default: join(import.meta.dirname, '../../examples/kemenlu_2018') },
  },
})
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const VIEWS = [
  ['terang', { colorScheme: 'light' }, { width: 1280, height: 800 }],
  ['gelap', { colorScheme: 'dark' }, { width: 1280, height: 800 }],
  ['sempit', { colorScheme: 'light' }, { width: 320, height: 640 }],
]

/** What axe-core finds in the three views. */
async function look(page) {
  const found = []
  for (const [view, media, size] of VIEWS) {
    await page.emulateMedia({ media: 'screen', ...media })
    await page.setViewportSize(size)
    const { violations, passes } = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS)
    if (passes.length === 0) found.push(`${view}: axe-core tidak memeriksa apa pun`)
    for (const { id, help, nodes } of violations) {
      found.push(...nodes.map(({ target, html }) => `${view}: ${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 120)}`))
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) found.push(`${view}: halaman bergulir ke samping, ${wide} piksel terlalu lebar`)
  }
  return found
}

const folder = mkdtempSync(join(tmpdir(), 'bsc-aksesibilitas-'))
let faults = 0
try {
  const all = make(folder, options.proyek)
  const wanted = options.jenis ? all.filter((path) => path.replace(/.*\//, '').startsWith(options.jenis)) : all
  const paths = options.semua ? wanted : sample(wanted)
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const context = await browser.newContext()
  let [sheets, linked] = [0, 0]
  const open = paths.values()
  const worker = async () => {
    for (const path of open) {
      const page = await context.newPage()
      await page.goto(pathToFileURL(path).href)
      await page.evaluate(axe)
      const found = await look(page)
      const printed = await print(page)
      await page.close()
      sheets += printed.sheets
      linked += Number(printed.linked)
      for (const line of [...found, ...printed.found]) console.log(`${relative(folder, path)}: ${line}`)
      faults += found.length + printed.found.length
    }
  }
  await Promise.all([worker(), worker()])
  await browser.close()
  if (linked === 0) throw new Error('tidak satu pun lembar dapat dibaca: bentuk PDF peramban berubah')
  console.log(`${paths.length} dari ${all.length} halaman dalam tiga tampilan, ${sheets} lembar cetak: ${faults} temuan`)
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = faults === 0 && !process.exitCode ? 0 : 1
