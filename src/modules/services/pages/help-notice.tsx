import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'
import type { Help } from '../help.ts'

/** Whose draft one is in: nobody who helps shall think that it is their own. */
export const HelpNotice = ({ help, c }: { help: Help | undefined; c: Context }) =>
  help ? (
    <Notice tone="info">
      <p>
        {help.ownerName
          ? c.t(`services.help.${help.may}-for`, { name: help.ownerName })
          : c.t(`services.help.${help.may}-for-somebody`)}
      </p>
    </Notice>
  ) : null
