"""The media files of a show: finding, reading, measuring and watching them."""
