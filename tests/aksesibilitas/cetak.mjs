// How a page comes out of the printer: the paper, what is cut off, headings of tables on each sheet.
//
// Every cell is made a link before printing: a PDF tells of each link on which sheet and where it stands, so the sheets can be read
// without any other tool.

const MILLIMETRE = 72 / 25.4
const MARGIN = 15

/** Objects of a PDF by number. */
function objects(text) {
  const all = new Map()
  for (const [, number, body] of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) all.set(number, body)
  return all
}

/** Its sheets in order: width and height in millimetres, and the links on each: name, left, right. */
export function sheets(pdf) {
  const all = objects(pdf.toString('latin1'))
  const kids = (number) => {
    const body = all.get(number) ?? ''
    if (!/\/Type\s*\/Pages\b/.test(body)) return [body]
    const list = body.match(/\/Kids\s*\[([^\]]*)\]/)?.[1] ?? ''
    return [...list.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => kids(kid))
  }
  const catalogue = [...all.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? ''
  const pages = kids(catalogue.match(/\/Pages (\d+) 0 R/)?.[1])
  return pages.map((body) => {
    const box = body.match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1].trim().split(/\s+/).map(Number) ?? []
    const annotations = body.match(/\/Annots\s*\[([^\]]*)\]/)?.[1] ?? ''
    const links = [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
      const link = all.get(number) ?? ''
      const name = link.match(/\/URI\s*\(http:\/\/([^)]*)\)/)?.[1]
      const sides = link.match(/\/Rect\s*\[([^\]]*)\]/)?.[1].trim().split(/\s+/).map(Number)
      return name && sides ? [{ name, left: sides[0], right: sides[2] }] : []
    })
    return { width: box[2] / MILLIMETRE, height: box[3] / MILLIMETRE, links }
  })
}

/** In the page: cells become links `http://kepala/TABLE` and `http://sel/TABLE`. */
function mark() {
  document.querySelectorAll('table').forEach((table, at) => {
    for (const cell of table.querySelectorAll('th, td')) {
      const link = document.createElement('a')
      link.href = `http://${cell.closest('thead') ? 'kepala' : 'sel'}/${at}`
      link.style.textDecoration = 'none'
      // a picture or a paragraph stays what it is inside
      link.append(...cell.childNodes)
      cell.append(link)
    }
  })
}

/** In the page: the papers of its sections, and where something reaches over the right edge of its section. */
function cut(papers) {
  const found = []
  for (const section of document.querySelectorAll('main > section')) {
    const width = papers[section.className]
    if (width === undefined) found.push(`bagian tanpa kertas: ${section.className}`)
    section.style.width = `${width}mm`
    const edge = section.getBoundingClientRect().right + 1
    for (const part of section.querySelectorAll('*')) {
      if (part.getBoundingClientRect().right > edge) {
        found.push(`melewati tepi kanan: <${part.localName}> ${part.textContent.trim().slice(0, 60)}`)
        break
      }
    }
    section.style.width = ''
  }
  return found
}

const PAPERS = { a4: [210, 297], a4l: [297, 210], f4: [215, 330], f4l: [330, 215] }

/** What is wrong with a page in print. */
export async function print(page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
  const inside = Object.fromEntries(Object.entries(PAPERS).map(([name, [width]]) => [name, width - 2 * MARGIN]))
  const found = await page.evaluate(cut, inside)
  const papers = await page.evaluate(() => [...document.querySelectorAll('main > section')].map((s) => s.className))
  await page.evaluate(mark)
  const all = sheets(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  if (all.length < papers.length || all.length === 0) found.push(`${all.length} lembar bagi ${papers.length} bagian`)
  const name = ({ width, height }) =>
    Object.keys(PAPERS).find((p) => Math.abs(PAPERS[p][0] - width) < 1 && Math.abs(PAPERS[p][1] - height) < 1)
  const runs = (list) => list.filter((paper, at) => paper !== list[at - 1]).join(' ')
  const printed = runs(all.map((sheet) => name(sheet) ?? `${sheet.width.toFixed()}×${sheet.height.toFixed()} mm`))
  if (printed !== runs(papers)) found.push(`kertas ${printed}, seharusnya ${runs(papers)}`)
  all.forEach((sheet, at) => {
    const tables = (kind) => new Set(sheet.links.map((l) => l.name.split('/')).filter((l) => l[0] === kind).map((l) => l[1]))
    const heads = tables('kepala')
    for (const table of tables('sel')) {
      if (!heads.has(table)) found.push(`lembar ${at + 1}: tabel ${Number(table) + 1} tanpa judul kolom`)
    }
    const edge = (sheet.width - MARGIN) * MILLIMETRE + 1
    if (sheet.links.some((link) => link.right > edge)) found.push(`lembar ${at + 1}: tulisan melewati tepi kanan`)
  })
  return { found, sheets: all.length, linked: all.some((sheet) => sheet.links.length > 0) }
}
