import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'

/** What one had written before a suggestion took its place is not lost: it is taken back here. */
export const EarlierNotice = ({ c, text }: { c: Context; text: string }) => (
  <Notice tone="info">
    <p>{text}</p>
    <p>
      <Button variant="secondary" name="angra" value="ja">
        {c.t('desk.write.take-back')}
      </Button>
    </p>
  </Notice>
)
