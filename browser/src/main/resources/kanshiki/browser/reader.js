// Reads one document of a page, in a world of its own: the page's scripts cannot change what is used here.
// Gets its bounds, gives JSON. Changes nothing on the page.
(function (bounds) {
  'use strict';
  const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
  const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext', 'noscript']);
  const FIELDS = new Set(['input', 'select', 'textarea']);
  let nodes = bounds.nodes;
  let left = bounds.html;
  let cut = false;
  let looked = 0;
  const out = [];
  const fields = [];
  const forms = [];
  const formNodes = [];
  const pictures = [];
  const texts = [];
  let textLeft = bounds.text;

  function put(text) {
    if (text.length > left) {
      text = text.slice(0, Math.max(0, left));
      cut = true;
    }
    left -= text.length;
    out.push(text);
  }

  function escape(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }

  function clip(text, most) {
    text = String(text === null || text === undefined ? '' : text).replace(/\s+/g, ' ').trim();
    return text.length > most ? text.slice(0, most) : text;
  }

  function attribute(element, name, most) {
    return clip(element.getAttribute(name), most);
  }

  function address(text) {
    try {
      return clip(new URL(text, document.baseURI).href, 2000);
    } catch (e) {
      return clip(text, 2000);
    }
  }

  function isSeen(element) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return false;
    if (box.right <= 0 || box.left >= document.documentElement.scrollWidth + 1) return false;
    for (let at = element; at; at = at.parentElement || (at.getRootNode() || {}).host) {
      const style = getComputedStyle(at);
      if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.05) return false;
    }
    return true;
  }

  // What stands beside a field: its label, ARIA, the cell or line before it.
  function label(element, root) {
    const words = [];
    if (element.labels) for (const each of element.labels) words.push(each.textContent);
    words.push(element.getAttribute('aria-label'));
    for (const id of (element.getAttribute('aria-labelledby') || '').split(/\s+/).slice(0, 5)) {
      const by = id && root.getElementById ? root.getElementById(id) : null;
      if (by) words.push(by.textContent);
    }
    words.push(element.getAttribute('title'));
    if (!words.some((word) => word && word.trim())) {
      let at = element;
      for (let up = 0; up < 4 && at; up++) {
        let before = at.previousSibling;
        for (let i = 0; i < 4 && before; i++, before = before.previousSibling) {
          if (before.nodeType === 1 && (FIELDS.has(before.localName) || before.querySelector('input,select,textarea'))) break;
          const text = before.nodeType === 3 || (before.nodeType === 1 && !RAW.has(before.localName)) ? (before.textContent || '').trim() : '';
          if (text) {
            words.push(text.slice(-100));
            break;
          }
        }
        if (words.some((word) => word && word.trim())) break;
        at = at.parentElement;
      }
    }
    return clip(words.filter(Boolean).join(' '), 200);
  }

  function noteField(element, root) {
    const editable = !FIELDS.has(element.localName);
    const type = editable ? 'editable' : element.localName === 'input' ? clip(element.type, 20) : element.localName;
    if (['hidden', 'submit', 'button', 'reset', 'image'].includes(type)) return;
    if (fields.length >= bounds.fields) {
      cut = true;
      return;
    }
    fields.push({
      form: element.form ? formNodes.indexOf(element.form) : -1,
      formNode: element.form || null,
      type: type,
      name: attribute(element, 'name', 100),
      id: attribute(element, 'id', 100),
      autocomplete: attribute(element, 'autocomplete', 100),
      placeholder: attribute(element, 'placeholder', 200) || attribute(element, 'data-placeholder', 200),
      label: label(element, root),
      inputMode: attribute(element, 'inputmode', 20),
      maxLength: element.maxLength > 0 && element.maxLength < 100000 ? element.maxLength : -1,
      visible: isSeen(element),
    });
  }

  function noteForm(element) {
    if (forms.length >= bounds.forms) return;
    const buttons = [];
    for (const each of element.querySelectorAll('button, input[type=submit], input[type=image], input[type=button]')) {
      if (buttons.length >= 10) break;
      buttons.push(clip(each.value || each.textContent || each.alt, 50));
    }
    formNodes.push(element);
    forms.push({
      action: address(element.getAttribute('action') || document.URL),
      method: clip(element.getAttribute('method') || 'get', 10).toLowerCase(),
      buttons: buttons.filter(Boolean).join(' '),
    });
  }

  function notePicture(element) {
    if (++looked > bounds.looks) return;
    let url = '';
    if (element.localName === 'img') url = element.currentSrc || element.src || '';
    else if (element.localName === 'input' && element.type === 'image') url = element.src;
    else if (element.localName === 'image') url = element.href && element.href.baseVal ? element.href.baseVal : '';
    else if (element.localName === 'video') url = element.poster;
    else {
      const image = getComputedStyle(element).backgroundImage;
      const found = image && image !== 'none' ? /url\("((?:[^"\\]|\\.)*)"\)/.exec(image) : null;
      if (found) url = found[1].replace(/\\(.)/g, '$1');
    }
    if (!url) return;
    const box = element.getBoundingClientRect();
    if (box.width < 8 || box.height < 8 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return;
    if (url.startsWith('data:')) {
      if (url.length > bounds.dataUrl) return;
    } else {
      url = address(url);
    }
    pictures.push({
      url: url,
      x: Math.round(box.left + scrollX),
      y: Math.round(box.top + scrollY),
      width: Math.round(box.width),
      height: Math.round(box.height),
    });
  }

  // An iterative walk: a document may be nested deeper than any stack.
  function walk(top) {
    const stack = [{ node: top, root: document, close: null }];
    while (stack.length > 0) {
      const step = stack.pop();
      if (step.close !== null) {
        put(step.close);
        continue;
      }
      if (--nodes < 0 || left <= 0) {
        cut = true;
        break;
      }
      const node = step.node;
      if (node.nodeType === 3) {
        const parent = node.parentNode ? node.parentNode.localName : '';
        put(RAW.has(parent) ? node.data : escape(node.data));
      } else if (node.nodeType === 8) {
        put('<!--' + node.data.slice(0, 2000) + '-->');
      } else if (node.nodeType === 1) {
        const name = node.localName;
        let tag = '<' + name;
        for (const each of node.attributes) {
          let value = each.value;
          if (value.length > bounds.attribute) {
            value = value.slice(0, bounds.attribute);
            cut = true;
          }
          tag += ' ' + each.name + '="' + value.replace(/&/g, '&amp;').replace(/"/g, '&quot;') + '"';
        }
        put(tag + '>');
        if (name === 'form') noteForm(node);
        if (FIELDS.has(name) || (node.isContentEditable && !(node.parentElement && node.parentElement.isContentEditable))) noteField(node, step.root);
        notePicture(node);
        if (!VOID.has(name)) stack.push({ node: null, root: null, close: '</' + name + '>' });
        const children = name === 'template' ? node.content : node;
        for (let child = children.lastChild; child; child = child.previousSibling) stack.push({ node: child, root: step.root, close: null });
        if (node.shadowRoot) {
          stack.push({ node: null, root: null, close: '</template>' });
          for (let child = node.shadowRoot.lastChild; child; child = child.previousSibling) {
            stack.push({ node: child, root: node.shadowRoot, close: null });
          }
          stack.push({ node: null, root: null, close: '<template shadowrootmode="open">' });
          readShadow(node.shadowRoot);
        }
      }
    }
  }

  function addText(text) {
    text = text.replace(/[ \t\u00a0]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim();
    if (!text) return;
    if (text.length > textLeft) {
      text = text.slice(0, Math.max(0, textLeft));
      cut = true;
    }
    textLeft -= text.length;
    texts.push(text);
  }

  function readShadow(root) {
    for (const child of root.children) if (child.innerText) addText(child.innerText);
  }

  const doctype = document.doctype;
  if (doctype) put('<!DOCTYPE ' + doctype.name + '>');
  if (document.body) addText(document.body.innerText || '');
  if (document.documentElement) walk(document.documentElement);
  for (const field of fields) {
    if (field.form < 0 && field.formNode) field.form = formNodes.indexOf(field.formNode);
    delete field.formNode;
  }
  pictures.sort((one, other) => other.width * other.height - one.width * one.height);
  let icon = '';
  for (const each of document.querySelectorAll('link[rel][href]')) {
    if (/(^|\s)icon(\s|$)/i.test(each.rel)) {
      icon = each.href;
      break;
    }
  }
  let refresh = '';
  const meta = document.querySelector('meta[http-equiv=refresh i]');
  if (meta) refresh = clip(meta.content, 500);
  return JSON.stringify({
    url: clip(document.URL, 2000),
    title: clip(document.title, 300),
    language: clip(document.documentElement ? document.documentElement.lang : '', 20),
    text: texts.join('\n'),
    html: out.join(''),
    forms: forms,
    fields: fields,
    pictures: pictures.slice(0, bounds.pictures),
    icon: icon.startsWith('data:') ? (icon.length > bounds.dataUrl ? '' : icon) : clip(icon, 2000),
    refresh: refresh,
    height: Math.max(document.documentElement ? document.documentElement.scrollHeight : 0, document.body ? document.body.scrollHeight : 0),
    cut: cut,
  });
})
