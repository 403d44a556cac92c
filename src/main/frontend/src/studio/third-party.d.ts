declare module 'dmn-js/lib/Modeler';
declare module '@bpmn-io/properties-panel';
