// Every island works on what the server rendered; without this file the desk is plain pages and forms.
import htmx from 'htmx.org';
import { addedFields } from './added-fields';
import { bell } from './bell';
import { charts } from './charts';
import { composers } from './composer';
import { cover } from './cover';
import { differences } from './differences';
import { drafts } from './drafts';
import { editors } from './editors';
import { conversation } from './conversation';
import { files } from './files';
import { keyboard } from './keyboard';
import { inbox } from './inbox';
import { live } from './live';
import { choosing, looks } from './look';
import { mail } from './mail';
import { menus } from './menus';
import { modelAnswers } from './model-answers';
import { palette } from './palette';
import { presence } from './presence';
import { picking } from './picking';
import { printing } from './print';
import { relativeTimes } from './relative-times';
import { mentions } from './suggest';
import { theme } from './theme';
import { toasts } from './toasts';
import { ways } from './way';

const islands = [mail, relativeTimes, files, drafts, composers, modelAnswers, conversation, inbox, toasts, mentions, presence, ways, addedFields, charts, cover, looks, choosing, differences, editors];

function wake(root: ParentNode): void {
  for (const island of islands) island(root);
}

theme();
menus();
keyboard();
palette();
bell();
printing();
picking();
live();
wake(document);
htmx.on('htmx:afterSettle', () => wake(document));
