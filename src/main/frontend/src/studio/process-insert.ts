// A step that is added after another one is put into the way that leads on from there, with room made for it; where there
// is no such way, or more than one, it is added beside. One act, so it is undone as one.
import { is, middle, type Flow, type Modeling, type Shape } from './bpmn';

const gap = 50;

interface Inserted {
  shape: Shape;
  way: Flow;
}

export class DeskInsert {
  static $inject = ['commandStack', 'modeling', 'bpmnRules', 'rules', 'autoPlace', 'eventBus', 'spaceTool'];

  constructor(
    private readonly stack: { register(command: string, handler: object): void; execute(command: string, context: Inserted): void },
    private readonly modeling: Modeling,
    private readonly bpmnRules: { canInsert(shape: Shape, way: Shape): boolean },
    private readonly rules: { allowed(act: string, context: object): boolean },
    private readonly placing: { append(after: Shape, shape: Shape): void },
    private readonly bus: { fire(event: string, context: object): void },
    private readonly space: { calculateAdjustments(all: Shape[], axis: 'x', by: number, from: number): { movingShapes: Shape[]; resizingShapes: Shape[] } },
  ) {
    stack.register('desk.insert', { preExecute: (context: Inserted) => this.insert(context) });
  }

  /** Whether anything can come after it; a way itself is gone on from its beginning. */
  follows(after: Shape): boolean {
    return is(after, 'SequenceFlow') || this.rules.allowed('shape.append', { element: after });
  }

  add(after: Shape, shape: Shape): void {
    const way = onlyWay(after);
    if (!way || !this.bpmnRules.canInsert(shape, way)) return this.placing.append(after, shape);
    const context = { shape, way };
    this.stack.execute('desk.insert', context);
    this.bus.fire('autoPlace.end', { source: way.source, shape: context.shape });
  }

  private insert(context: Inserted): void {
    const { shape, way } = context;
    const { source, target } = way;
    const end = source.x + source.width;
    const leadsOn = target.x >= end;
    if (leadsOn && target.x - end < shape.width + 2 * gap) this.makeRoom(source, shape.width + 2 * gap - (target.x - end));
    const at = leadsOn ? { x: end + gap + shape.width / 2, y: middle(source).y } : middle(way);
    context.shape = this.modeling.createShape(shape, at, way);
  }

  /** Whatever stands to the right of it goes further to the right; what lies around it, or happens beside it, stays. */
  private makeRoom(source: Shape, by: number): void {
    const from = source.x + source.width;
    const stays = (one: Shape): boolean => one.businessObject.get('triggeredByEvent') === true || (one.x < from && one.x + one.width > from);
    const beside = source.parent.children.filter((one) => 'waypoints' in one || !stays(one));
    const { movingShapes, resizingShapes } = this.space.calculateAdjustments(beside.flatMap(withChildren), 'x', by, from);
    this.modeling.createSpace(movingShapes, resizingShapes, { x: by, y: 0 }, 'e', from);
  }
}

/** The way itself, or the only one that leads on from an element; from a gateway each is as good as another. */
function onlyWay(after: Shape): Flow | undefined {
  if (is(after, 'SequenceFlow')) return after as Flow;
  const ways = after.outgoing.filter((flow) => is(flow, 'SequenceFlow'));
  return is(after, 'Gateway') || ways.length !== 1 ? undefined : ways[0];
}

function withChildren(shape: Shape): Shape[] {
  return [shape, ...(shape.children ?? []).flatMap(withChildren)];
}
