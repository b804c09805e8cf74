import type { Command } from './command.ts'

export const command: Command = {
  summary: 'list every URL, who may use it and what a reading leaves behind',
  run: async (_args, config) => {
    const { assemble } = await import('../app.ts')
    const { systemClock } = await import('../kernel/clock.ts')
    const { createSignIn } = await import('../kernel/auth/oidc.ts')
    const { createSigner } = await import('../kernel/auth/sign.ts')
    const { createLog } = await import('../kernel/log.ts')
    const { createMailer } = await import('../kernel/mail/mail.ts')
    const { withOpened } = await import('./opened.ts')
    // Nothing is asked of these: a list of URLs signs nobody in and sends nothing.
    const nobody = createSignIn({ issuer: 'https://nobody.invalid', clientId: 'torg', secret: 'none', scope: 'openid' })
    const mailer = createMailer({ smtpUrl: 'smtp://nobody.invalid', from: config.mail.from })
    await withOpened(config, async ({ url, database, municipalities, texts }) => {
      const outside = {
        url,
        municipalities,
        texts,
        clock: systemClock,
        log: createLog('silent'),
        mailer,
        registers: { population: { custodyOf: async () => ({ state: 'absent' as const }) } },
        signIns: { resident: nobody, officer: nobody },
        signer: createSigner({ issuer: 'https://nobody.invalid', clientId: 'torg', secret: 'none' }),
        formTargets: [],
      }
      const { routes } = await assemble(config, database, outside)
      for (const { method, path, who, kind, seen } of [...routes].sort((a, b) => (a.path < b.path ? -1 : 1)))
        console.log(`${method.padEnd(4)} ${path}  ${who}  ${kind}: ${seen}`)
    })
    mailer.close()
    return 0
  },
}
