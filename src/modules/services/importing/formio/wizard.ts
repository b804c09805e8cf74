const choice = (value: string, label: string) => ({ value, label })

/** For tests: a form with something of everything, in the shapes that the builder writes. */
export const wizard = {
  display: 'wizard',
  title: 'Søknad om støtte',
  path: 'stotte',
  language: 'nb',
  i18n: { en: { 'Søknad om støtte': 'Application for support', 'Bor du alene?': 'Do you live alone?' } },
  components: [
    {
      type: 'panel',
      key: 'omDeg',
      title: 'Om deg',
      components: [
        {
          type: 'alertstripe',
          key: 'varsel',
          alerttype: 'warning',
          content: '<p>Les dette <b>først</b>.</p>',
          label: 'Alertstripe',
        },
        { type: 'firstName', key: 'fornavn', label: 'Fornavn', validate: { required: true } },
        {
          type: 'fnrfield',
          key: 'fnr',
          label: 'Fødselsnummer',
          validate: { required: true, custom: 'valid = instance.validateFnrNew(input)' },
        },
        {
          type: 'radiopanel',
          key: 'alene',
          label: 'Bor du alene?',
          description: '<p>Den du bor med <i>fast</i>.</p>',
          values: [choice('ja', 'Ja'), choice('nei', 'Nei')],
          validate: { required: true },
        },
        {
          type: 'textarea',
          key: 'hvem',
          label: 'Hvem bor du med?',
          conditional: { show: true, when: 'alene', eq: 'nei' },
          validate: { maxLength: 900 },
        },
        {
          type: 'columns',
          key: 'kolonner',
          columns: [
            { components: [{ type: 'currency', key: 'leie', label: 'Leie', currency: 'nok', validate: { min: 0 } }] },
            { components: [{ type: 'landvelger', key: 'land', label: 'Land' }] },
          ],
        },
      ],
    },
    {
      type: 'panel',
      key: 'barn',
      title: 'Barn',
      customConditional: 'show = data.alene === "nei"',
      components: [
        {
          type: 'datagrid',
          key: 'barna',
          label: 'Barna',
          addAnother: 'Legg til et barn',
          components: [
            { type: 'textfield', key: 'navn', label: 'Navn', validate: { required: true } },
            {
              type: 'navDatepicker',
              key: 'fodt',
              label: 'Født',
              validate: {
                required: true,
                custom: 'valid = instance.validateDatePickerV2(input, data, component, row);',
              },
              latestAllowedDate: '0',
            },
            { type: 'textfield', key: 'skole', label: 'Skole', customConditional: 'show = row.navn === "Ola"' },
          ],
        },
        {
          type: 'number',
          key: 'samlet',
          label: 'Sum',
          readOnly: true,
          calculateValue: 'value = f(data.leie) * 2; function f(x) { return parseFloat(x || 0) }',
        },
        {
          type: 'textfield',
          key: 'annet',
          label: 'Annet',
          conditional: { json: { '>': [{ var: 'data.leie' }, 1000] } },
        },
        {
          type: 'checkbox',
          key: 'kopi',
          label: 'Send kopi',
          conditional: {
            show: true,
            conjunction: 'all',
            conditions: [
              { component: 'alene', operator: 'isNotEqual', value: 'ja' },
              { component: 'leie', operator: 'isNotEmpty' },
            ],
          },
        },
      ],
    },
    {
      type: 'panel',
      key: 'vedlegg',
      title: 'Vedlegg',
      components: [
        {
          type: 'attachment',
          key: 'kontrakt',
          label: 'Leiekontrakt',
          properties: { vedleggskode: 'K1', vedleggstittel: 'Kontrakt' },
          attachmentValues: {
            leggerVedNaa: { enabled: true },
            ettersender: { enabled: true },
            nei: { enabled: true, additionalDocumentation: { enabled: true, label: 'Hvorfor ikke?', description: '' } },
          },
          validate: { required: true },
        },
        { type: 'hologram', key: 'hologram', label: 'Vis et hologram' },
        { type: 'button', key: 'submit', action: 'submit', label: 'Send inn' },
      ],
    },
  ],
}
