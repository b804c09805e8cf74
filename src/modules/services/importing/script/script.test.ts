import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imported, shownWhen } from '../try-import.ts'

const radio = (key: string, values: string[]) => ({
  type: 'radio',
  key,
  label: key,
  values: values.map(value => ({ value, label: value })),
})
const fields = [
  radio('bor', ['ja', 'nei', 'vetIkke']),
  { type: 'number', key: 'antall', label: 'Antall' },
  { type: 'textfield', key: 'navn', label: 'Navn' },
  { type: 'datetime', key: 'dag', label: 'Dag' },
  {
    type: 'selectboxes',
    key: 'hva',
    label: 'Hva',
    values: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  },
  { type: 'checkbox', key: 'kryss', label: 'Kryss' },
  { type: 'container', key: 'inne', components: [radio('valg', ['x', 'y'])] },
  {
    type: 'datagrid',
    key: 'barn',
    label: 'Barn',
    components: [{ type: 'number', key: 'alder', label: 'Alder' }, radio('hjemme', ['ja', 'nei'])],
  },
]

/** What a script is written as in FEEL; undefined where it is refused. */
const feelOf = (customConditional: string): string | undefined => {
  const result = imported({
    components: [...fields, { type: 'textfield', key: 'svar', label: 'Svar', customConditional }],
  })
  assert.equal(result.form.conditions, 1)
  const feel = shownWhen(result, 'svar')
  assert.equal(result.form.converted, feel === undefined ? 0 : 1, customConditional)
  return feel
}

const cases: [script: string, feel: string][] = [
  ['show = data.bor === "ja"', 'bor = "ja"'],
  ['show = data.bor == "ja" || data.bor == "vetIkke";', 'bor in ("ja", "vet-ikke")'],
  // What is not answered is undefined there, and so is not "ja".
  ['show = data.bor !== "ja"', 'bor = null or bor != "ja"'],
  ['show = !(data.bor === "ja" && data.antall > 2)', 'bor = null or bor != "ja" or antall = null or antall <= 2'],
  ['show = data.antall > 1 && data.antall <= 10', 'antall > 1 and antall <= 10'],
  ['show = data.antall', 'antall != 0'],
  ['show = !!data.navn', 'navn != null'],
  ['show = data.navn === ""', 'navn = null'],
  ['show = data.hva.a === true', 'list contains(hva, "a")'],
  ['show = data.hva.a || data["hva"]["b"]', 'list contains(hva, "a") or list contains(hva, "b")'],
  ['show = data.kryss', 'kryss = true'],
  ['show = data.inne.valg === "x"', 'valg = "x"'],
  ['show = ["ja", "nei"].includes(data.bor)', 'bor in ("ja", "nei")'],
  ['show = _.some(data.barn, row => row.alder < 3)', 'some row in barn satisfies row.alder < 3'],
  ['show = data.barn.some(function (b) { return b.hjemme === "ja" })', 'some row in barn satisfies row.hjemme = "ja"'],
  [
    'show = data.barn.length > 0 && _.every(data.barn, (b) => { return b.hjemme === "ja"; })',
    'count(barn) > 0 and (barn = null or (every row in barn satisfies row.hjemme = "ja"))',
  ],
  ['var hide = data.bor === "ja"; show = !hide;', 'bor = null or bor != "ja"'],
  [
    'if (data.bor === "ja") { show = true } else { show = data.antall > 3 }',
    'bor = "ja" or (bor = null or bor != "ja") and antall > 3',
  ],
  ['show = data.bor === "ja" ? data.antall > 1 : false', 'bor = "ja" and antall > 1'],
  ['var d = new Date(data.dag); show = d.getFullYear() < 1964', 'dag.year < 1964'],
  ['show = new Date(data.dag) <= new Date(2014, 11, 31)', 'dag <= date("2014-12-31")'],
  ['show = moment(data.dag).isBefore(moment().subtract(18, "years"))', 'dag < today - duration("P18Y")'],
  ['show = utils.isBornBeforeYear(1964, "dag", submission)', 'dag < date("1964-01-01")'],
  ['show = data.antall + 1 > 3', 'antall + 1 > 3'],
]

for (const [script, feel] of cases) test(`${script} is ${feel}`, () => assert.equal(feelOf(script), feel))

const refused: [script: string, why: RegExp][] = [
  ['show = fetch("/api").ok', /calls fetch/],
  ['show = window.location.href === "x"', /speaks of "window"/],
  ['while (true) {}', /while statement/],
  ['show = utils.dataFetcher("x", submission).empty', /function of the program that it comes from/],
  ['show = data.antall %% 2', /not JavaScript that can be read/],
  ['data.bor = "ja"; show = true', /changes something else/],
]

for (const [script, why] of refused) {
  test(`${script} is refused, and the question is always asked`, () => {
    assert.equal(feelOf(script), undefined)
    const { form } = imported({
      components: [...fields, { type: 'textfield', key: 'svar', label: 'Svar', customConditional: script }],
    })
    assert.match(form.refused.find(({ path }) => path.endsWith('customConditional'))?.why ?? '', why)
  })
}

test('a choice that is not there is never chosen', () => assert.equal(feelOf('show = data.bor === "kanskje"'), 'false'))

test('a field that is not there is never answered, and that is told', () => {
  const { form } = imported({
    components: [
      ...fields,
      { type: 'textfield', key: 'svar', label: 'Svar', customConditional: 'show = data.borte === "x"' },
    ],
  })
  assert.match(form.approximated.map(({ why }) => why).join('\n'), /"borte" is not in the form/)
})
