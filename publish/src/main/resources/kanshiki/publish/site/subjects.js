// Narrows the list of subjects while one types. The page is complete without it.
(function () {
  'use strict';
  var place = document.getElementById('filter');
  if (!place || !('normalize' in String.prototype)) { return; }
  var fold = function (text) {
    return text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, function (c) {
      return String.fromCharCode(c.charCodeAt(0) - 96);
    }).replace(/\s+/g, ' ').trim();
  };
  var items = Array.prototype.map.call(document.querySelectorAll('.letter li'), function (item) {
    return { item: item, text: fold(item.textContent) };
  });
  var label = document.createElement('label');
  label.textContent = place.dataset.label;
  label.htmlFor = 'words';
  var input = document.createElement('input');
  input.type = 'search';
  input.id = 'words';
  input.autocomplete = 'off';
  var status = document.createElement('p');
  status.setAttribute('role', 'status');
  place.append(label, input, status);
  input.addEventListener('input', function () {
    var words = fold(input.value).split(' ').filter(Boolean);
    var found = 0;
    items.forEach(function (each) {
      var fits = words.every(function (word) { return each.text.indexOf(word) >= 0; });
      each.item.hidden = !fits;
      found += fits ? 1 : 0;
    });
    document.querySelectorAll('.letter').forEach(function (section) {
      section.hidden = !section.querySelector('li:not([hidden])');
    });
    status.textContent = words.length === 0 ? '' :
      found === 0 ? place.dataset.nothing : found + ' ' + place.dataset.found;
  });
})();
