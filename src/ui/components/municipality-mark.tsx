import type { Municipality } from '../../kernel/municipalities.ts'
import { Icon } from './icon.tsx'
