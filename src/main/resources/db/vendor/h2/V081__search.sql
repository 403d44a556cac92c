-- The portable fallback folds texts as they are read and looks for words in them; there is no index over words.
create alias search_fold for 'de.tresen.interaction.SearchWords.fold';

create index contact_name on contact (name, id);
